# SPDX-License-Identifier: EUPL-1.2
"""Reads a picture point by point, the right way up and in ordinary colours, and keeps nothing else of its file."""

import io
from contextlib import suppress

import pillow_heif
from PIL import Image, ImageCms, ImageOps, JpegImagePlugin, MpoImagePlugin, PngImagePlugin, WebPImagePlugin

from ledfyr.contact.attachments.kinds import FileRefused, Kind, Reason

__all__ = ["JpegImagePlugin", "MpoImagePlugin", "PngImagePlugin", "WebPImagePlugin", "points_of", "written"]

MOST_POINTS = 65_000_000  # nine bytes of memory for each; telephones take 12 or 50 million when nobody asks for more
KEPT_AS_THEY_ARE = ("L", "RGB", "RGBA")
FORMATS = {Kind.JPEG: ("JPEG", "MPO"), Kind.PNG: ("PNG",), Kind.WEBP: ("WEBP",), Kind.HEIC: ("HEIF",)}
SRGB = ImageCms.createProfile("sRGB")

pillow_heif.register_heif_opener(thumbnails=False, decode_threads=1)
Image.MAX_IMAGE_PIXELS = None  # asked below, before anything is decoded, and refused instead of warned about
Image.preinit()


def points_of(content: bytes, kind: Kind) -> tuple[Image.Image, int]:
    """A picture that has nothing but points, and how many pictures there were in the file."""
    with Image.open(io.BytesIO(content), formats=FORMATS[kind]) as found:
        if found.width * found.height > MOST_POINTS:
            raise FileRefused(Reason.TOO_DEMANDING)
        count = getattr(found, "n_frames", 1) if kind is not Kind.JPEG else 1
        found.seek(0)
        found.load()
        ImageOps.exif_transpose(found, in_place=True)
        return _bare(_in_ordinary_colours(found)), count


def written(picture: Image.Image, kind: Kind) -> bytes:
    """The file of such a picture."""
    made = io.BytesIO()
    if kind is Kind.PNG:
        picture.save(made, "PNG", compress_level=6)
    elif kind is Kind.WEBP:
        picture.save(made, "WEBP", quality=90, method=2)
    else:
        picture.convert("RGB" if picture.mode == "RGBA" else picture.mode).save(made, "JPEG", quality=90)
    return made.getvalue()


def _in_ordinary_colours(picture: Image.Image) -> Image.Image:
    """The colours of its profile in sRGB, as a profile may carry the name of a camera or of whoever made it."""
    profile = picture.info.get("icc_profile")
    plain = picture if picture.mode in KEPT_AS_THEY_ARE else _converted(picture)
    if profile and plain.mode == "RGB" and picture.mode == "RGB":
        with suppress(ImageCms.PyCMSError, OSError):  # a broken profile is left out, as browsers do
            return ImageCms.profileToProfile(plain, io.BytesIO(profile), SRGB, outputMode="RGB") or plain
    return plain


def _converted(picture: Image.Image) -> Image.Image:
    if picture.mode in ("I", "F") or picture.mode.startswith("I;16"):
        return picture.point(lambda value: value / 256).convert("L") if picture.mode != "F" else picture.convert("L")
    has_holes = picture.mode in ("LA", "La", "PA", "RGBa") or "transparency" in picture.info
    return picture.convert("RGBA" if has_holes else "RGB")


def _bare(picture: Image.Image) -> Image.Image:
    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)
    return bare
