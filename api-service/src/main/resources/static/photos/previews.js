// Small pictures of files that this page uploaded, shown until their thumbnails are ready.

const SIDE_PIXELS = 320;

const urls = new Map();
/** Makes one preview at a time, because decoding takes the memory of the full picture. */
let last = Promise.resolve();

export const previewOf = id => urls.get(id);

/** Makes a preview, if the browser can. */
export function makePreview(id, file) {
  last = last.then(() => shrink(file)).then(blob => blob && urls.set(id, URL.createObjectURL(blob)), () => null);
  return last;
}

/** Frees a preview when the thumbnails are ready. */
export function dropPreview(id) {
  if (urls.has(id)) {
    URL.revokeObjectURL(urls.get(id));
    urls.delete(id);
  }
}

async function shrink(file) {
  const bitmap = await createImageBitmap(file, { resizeWidth: SIDE_PIXELS, resizeQuality: "medium" });
  const canvas = document.createElement("canvas");
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext("2d").drawImage(bitmap, 0, 0);
  bitmap.close();
  return new Promise(resolve => canvas.toBlob(resolve, "image/webp", 0.7));
}
