// sharp's side of engine-vs-sharp: the same requests and answers as RenderOnDemand.java.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import sharp from 'sharp';

const threads = Number(process.argv[2]); // UV_THREADPOOL_SIZE must be the same
sharp.concurrency(1);
sharp.cache(false);

const boxes = [800, 400, 150];
const within = (size) => ({ width: size, height: size, fit: 'inside', withoutEnlargement: true });

// One decode for all sizes, each made from the large one: the fastest way that sharp offers.
async function render(photo) {
  const { data, info: { width, height, channels } } =
    await sharp(photo).autoOrient().resize(within(boxes[0])).raw().toBuffer({ resolveWithObject: true });
  const images = [];
  for (const box of boxes) {
    images.push(await sharp(data, { raw: { width, height, channels } }).resize(within(box)).webp({ quality: 80 }).toBuffer());
  }
  return images;
}

async function answer([folder, ...paths]) {
  const rendered = [];
  const cpu = process.cpuUsage();
  const wall = performance.now();
  let next = 0;
  await Promise.all(Array.from({ length: threads }, async () => {
    while (next < paths.length) {
      const i = next++;
      rendered[i] = await render(await readFile(paths[i]));
    }
  }));
  const { user, system } = process.cpuUsage(cpu);
  const times = `${((user + system) / 1000).toFixed(3)}\t${(performance.now() - wall).toFixed(3)}`;
  if (folder !== '-') {
    await mkdir(folder, { recursive: true });
    for (const [i, images] of rendered.entries()) {
      for (const [j, image] of images.entries()) {
        await writeFile(join(folder, `${basename(paths[i])}.${boxes[j]}.webp`), image);
      }
    }
  }
  return times;
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(await answer(line.split('\t')));
}
