"""Compares two folders of thumbnails with Pillow's Lanczos of the photos; run by engine-vs-sharp."""
import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms, ImageOps

BOXES = (800, 400, 150)
WINDOW = 7
Image.MAX_IMAGE_PIXELS = None


def ssim(a, b):
    """Wang et al. 2004 with uniform windows, sample covariance, mean of the channels."""
    if min(a.shape[:2]) < WINDOW:
        return 1.0
    n = WINDOW * WINDOW
    a, b = a.astype(float), b.astype(float)
    mean_a, mean_b = window_mean(a), window_mean(b)
    unbiased = n / (n - 1)
    variance_a = unbiased * (window_mean(a * a) - mean_a * mean_a)
    variance_b = unbiased * (window_mean(b * b) - mean_b * mean_b)
    covariance = unbiased * (window_mean(a * b) - mean_a * mean_b)
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    return float(np.mean((2 * mean_a * mean_b + c1) * (2 * covariance + c2)
                         / ((mean_a**2 + mean_b**2 + c1) * (variance_a + variance_b + c2))))


def window_mean(a):
    sums = np.pad(a, ((1, 0), (1, 0), (0, 0))).cumsum(0).cumsum(1)
    total = sums[WINDOW:, WINDOW:] - sums[:-WINDOW, WINDOW:] - sums[WINDOW:, :-WINDOW] + sums[:-WINDOW, :-WINDOW]
    return total / (WINDOW * WINDOW)


def on_white(image):
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("RGB")
    image = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")


def to_srgb(image):
    """As the thumbnails are; without a profile, or with an unusable one, as it is."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "L", "CMYK"):
        return image
    try:
        import io
        return ImageCms.profileToProfile(image, ImageCms.ImageCmsProfile(io.BytesIO(profile)),
                                         ImageCms.createProfile("sRGB"), outputMode="RGB")
    except ImageCms.PyCMSError:
        return image


def main(ours, theirs, photos):
    likeness = {box: [] for box in BOXES}
    bytes_ours = bytes_theirs = 0
    for photo in photos:
        original = on_white(to_srgb(ImageOps.exif_transpose(Image.open(photo))))
        for box in BOXES:
            values = []
            for folder in (ours, theirs):
                with Image.open(folder / f"{photo.name}.{box}.webp") as thumbnail:
                    pixels = on_white(thumbnail)
                    reference = original.resize(pixels.size, Image.Resampling.LANCZOS)
                    values.append(ssim(np.asarray(reference), np.asarray(pixels)))
            likeness[box].append((values[0], values[1], photo.name))
            bytes_ours += (ours / f"{photo.name}.{box}.webp").stat().st_size
            bytes_theirs += (theirs / f"{photo.name}.{box}.webp").stat().st_size
    print(f"\n{'SSIM':>8} {'engine':>8} {'sharp':>8} {'mean difference':>16}   worst photo")
    for box, rows in likeness.items():
        differences = [a - b for a, b, _ in rows]
        worst = min(range(len(rows)), key=differences.__getitem__)
        print(f"{box:5} px {np.mean([a for a, _, _ in rows]):8.4f} {np.mean([b for _, b, _ in rows]):8.4f} "
              f"{np.mean(differences):+16.4f}   {differences[worst]:+.4f} {rows[worst][2]}")
    print(f"bytes of all thumbnails: engine {bytes_ours}, sharp {bytes_theirs}, engine / sharp {bytes_ours / bytes_theirs:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), [Path(p) for p in sys.argv[3:]])
