// The picture of a photo: its thumbnails, or before they exist a preview of the file that this page uploaded.

import { showBehind } from "./placeholder.js";
import { previewOf } from "./previews.js";

/** Longest side of each thumbnail, in pixels; a photo is never enlarged. */
const LONGEST_SIDE = { small: 150, medium: 400, large: 800 };

export function showPicture(image, photo) {
  const url = photo.medium_thumbnail_url ?? previewOf(photo.id);
  image.hidden = !url;
  if (!url) {
    image.removeAttribute("src");
    image.removeAttribute("srcset");
  } else if (image.getAttribute("src") !== url) {
    if (photo.medium_thumbnail_url) {
      image.sizes = "auto, (max-width: 30rem) 50vw, 16rem";
      image.srcset = thumbnailsByWidth(photo);
      showBehind(image, photo);
    }
    image.src = url;
  }
}

/** A `srcset` of all sizes. */
export function thumbnailsByWidth(photo) {
  return Object.entries(LONGEST_SIDE)
    .map(([size, side]) => `${photo[`${size}_thumbnail_url`]} ${widthWithin(side, photo)}w`)
    .join(", ");
}

/** The width of the thumbnail within a box, in pixels. */
export const widthWithin = (side, { width, height }) =>
  Math.max(1, Math.round(width * Math.min(1, side / Math.max(width, height))));
