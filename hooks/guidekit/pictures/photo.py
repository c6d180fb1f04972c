"""Photos as they are published: as large as a page shows them, without where, when and with what they were taken."""

import io
from pathlib import PurePath

from guidekit.model.finding import Finding, GuideError

FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
_SEEN = ("icc_profile", "transparency")  # of what a file says of its picture, what changes its look
_TECHNICAL = frozenset(
    {
        *("adobe", "adobe_transform", "aspect", "chromaticity", "dpi", "gamma", "interlace", "jfif", "jfif_density"),
        *("jfif_unit", "jfif_version", "progression", "progressive", "srgb", *_SEEN),
    }
)
_QUALITY = 85
_WIDEST = 1600  # dots: a page is 648 wide, and a good screen has two or more for each
_MOST = 600_000  # bytes, of what is published


def is_photo(uri: str) -> bool:
    """Tell whether a file is a picture made of dots."""
    return PurePath(uri).suffix.lower() in FORMATS


def read_photo(data: bytes, name: str) -> bytes:
    """Return the photo in the file called `name` as it is published; raises GuideError if that cannot be."""
    try:
        photo = published(data)
    except (OSError, SyntaxError, ValueError):
        cure = "save it again as a picture, for example `room.jpg` or `room.png`"
        raise GuideError([Finding(name, 1, "the file is no picture that every browser shows", cure)]) from None
    if len(photo) > _MOST:
        what = f"the picture weighs {len(photo) / 1_000_000:.1f} MB on the web, {_MOST / 1_000_000} MB at most"
        raise GuideError([Finding(name, 1, what, "save it as a photo, for example `room.jpg`, at most 1600 dots wide")])
    return photo


def published(data: bytes) -> bytes:
    """Return a picture without metadata, turned as they say and no larger than a page shows it.

    One that is so stays as it is. Raises ValueError or OSError if it cannot be read, or has too many dots for that.
    """
    from PIL import Image, ImageOps  # only a guide with photos needs it

    try:
        with Image.open(io.BytesIO(data), formats=sorted({*FORMATS.values()})) as picture:
            kind = "PNG" if picture.format == "PNG" else "JPEG"
            is_small = max(picture.size) <= _WIDEST
            picture.load()
            if is_small and not picture.getexif() and picture.info.keys() <= _TECHNICAL:
                return data
            upright = ImageOps.exif_transpose(picture)
    except Image.DecompressionBombError as error:
        raise ValueError(str(error)) from None
    seen = {key: upright.info[key] for key in _SEEN if key in upright.info}
    upright.info.clear()
    upright.thumbnail((_WIDEST, _WIDEST))
    out = io.BytesIO()
    upright.save(out, kind, quality=_QUALITY, **seen)
    return out.getvalue()
