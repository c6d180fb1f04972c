"""Photos as they are published: what readers see, without where, when and with what they were taken."""

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
_QUALITY = 90


def is_photo(uri: str) -> bool:
    """Tell whether a file is a picture made of dots."""
    return PurePath(uri).suffix.lower() in FORMATS


def read_photo(data: bytes, name: str) -> bytes:
    """Return the photo in the file called `name` as it is published; raises GuideError if it is no picture."""
    try:
        return without_metadata(data)
    except (OSError, SyntaxError, ValueError):
        cure = "save it again as a picture, for example `room.jpg` or `room.png`"
        raise GuideError([Finding(name, 1, "the file is no picture that every browser shows", cure)]) from None


def without_metadata(data: bytes) -> bytes:
    """Return a picture without metadata, turned as they say it should be shown; one that has none stays as it is."""
    from PIL import Image, ImageOps  # only a guide with photos needs it

    with Image.open(io.BytesIO(data), formats=sorted({*FORMATS.values()})) as picture:
        picture.load()
        kind = "PNG" if picture.format == "PNG" else "JPEG"
        if not picture.getexif() and picture.info.keys() <= _TECHNICAL:
            return data
        upright = ImageOps.exif_transpose(picture)
    seen = {key: upright.info[key] for key in _SEEN if key in upright.info}
    upright.info.clear()
    out = io.BytesIO()
    upright.save(out, kind, quality=_QUALITY, **seen)
    return out.getvalue()
