// Draws a ThumbHash (evanw.github.io/thumbhash): a blurred picture of a photo, shown until its thumbnail is loaded.

/** The size of the drawing in pixels. A hash has at most seven cosine terms, and the browser enlarges it smoothly. */
const LONG_SIDE = 20;

/** Shows the placeholder of a photo behind its image until the image is loaded. */
export function showBehind(image, { thumb_hash: hash, width, height }) {
  image.style.backgroundImage = hash ? `url(${draw(hash, width, height)})` : "";
  // The placeholder must not show through the transparent parts of a thumbnail.
  image.onload = () => (image.style.backgroundImage = "");
}

function draw(hash, width, height) {
  const scale = LONG_SIDE / Math.max(width, height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pixels = pixelsOf(hash, canvas.width, canvas.height);
  canvas.getContext("2d").putImageData(new ImageData(pixels, canvas.width, canvas.height), 0, 0);
  return canvas.toDataURL();
}

/** Decodes a hash (base64) to red, green, blue and alpha of each pixel. */
export function pixelsOf(hash, width, height) {
  const { brightness, yellowBlue, redGreen, alpha } = channels(new Nibbles(hash));
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const [fx, fy] = [(x + 0.5) / width, (y + 0.5) / height];
      const [l, p, q] = [valueAt(brightness, fx, fy), valueAt(yellowBlue, fx, fy), valueAt(redGreen, fx, fy)];
      const blue = l - (2 / 3) * p;
      const red = (3 * l - blue + q) / 2;
      pixels.set([255 * red, 255 * (red - q), 255 * blue, 255 * valueAt(alpha, fx, fy)], at);
    }
  }
  return pixels;
}

/** A hash is a sequence of four-bit numbers. Longer numbers have their lowest bits first. */
class Nibbles {
  #bytes;
  #next = 0;

  constructor(hash) {
    this.#bytes = Uint8Array.from(atob(hash), char => char.charCodeAt(0));
  }

  take(count) {
    let value = 0;
    for (let i = 0; i < count; i++, this.#next++) {
      value |= ((this.#bytes[this.#next >> 1] >> (4 * (this.#next & 1))) & 15) << (4 * i);
    }
    return value;
  }
}

const bits = (value, from, count) => (value >> from) & ((1 << count) - 1);

function channels(nibbles) {
  const first = nibbles.take(6);
  const second = nibbles.take(4);
  const hasAlpha = bits(first, 23, 1) === 1;
  const third = hasAlpha ? nibbles.take(2) : 15;
  const [most, fewer] = [hasAlpha ? 5 : 7, bits(second, 0, 3)];
  const [across, down] = bits(second, 15, 1) ? [most, fewer] : [fewer, most];
  // In the order of the hash. Colours are amplified a little, because rounding weakens them.
  return {
    brightness: channel(nibbles, bits(first, 0, 6) / 63, bits(first, 18, 5) / 31, Math.max(3, across), Math.max(3, down)),
    yellowBlue: channel(nibbles, bits(first, 6, 6) / 31.5 - 1, (bits(second, 3, 6) / 63) * 1.25, 3, 3),
    redGreen: channel(nibbles, bits(first, 12, 6) / 31.5 - 1, (bits(second, 9, 6) / 63) * 1.25, 3, 3),
    alpha: hasAlpha ? channel(nibbles, bits(third, 0, 4) / 15, bits(third, 4, 4) / 15, 5, 5) : { mean: 1, terms: [] },
  };
}

/** The mean of a channel, and its cosine terms with their frequencies and amplitudes. */
function channel(nibbles, mean, scale, across, down) {
  const terms = [];
  for (let fy = 0; fy < down; fy++) {
    for (let fx = fy ? 0 : 1; fx * down < across * (down - fy); fx++) {
      terms.push({ fx, fy, amplitude: (nibbles.take(1) / 7.5 - 1) * scale });
    }
  }
  return { mean, terms };
}

/** The value of a channel at a position from 0 to 1 in each direction. */
function valueAt({ mean, terms }, x, y) {
  return terms.reduce(
    (sum, { fx, fy, amplitude }) => sum + 2 * amplitude * Math.cos(Math.PI * fx * x) * Math.cos(Math.PI * fy * y),
    mean,
  );
}
