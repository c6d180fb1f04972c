"""The clinic's logo: a file beside the settings that every browser shows as a picture, and that runs nothing."""

import warnings
from pathlib import Path

from guidekit.clinic.svg import check_svg

_RASTER = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
_LARGEST_KB = 200
_MOST_PIXELS = 4_000_000
_KINDS = "a PNG, JPEG or SVG picture"


def check_logo(path: Path) -> None:
    """Raise ValueError, with what is wrong, unless the file `path` is a picture of a size fit for the web."""
    if not _is_file(path):
        raise ValueError("names a file that is not there")
    if path.stat().st_size > _LARGEST_KB * 1000:
        raise ValueError(f"names a file of more than {_LARGEST_KB} KB")
    if path.suffix.lower() == ".svg":
        check_svg(path)
    elif path.suffix.lower() in _RASTER:
        _check_raster(path, _RASTER[path.suffix.lower()])
    else:
        raise ValueError(f"does not name {_KINDS}")


def _check_raster(path: Path, kind: str) -> None:
    from PIL import Image, UnidentifiedImageError  # only a clinic with a logo needs it

    try:
        with warnings.catch_warnings(action="ignore"), Image.open(path, formats=[kind]) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise ValueError("names a picture that is too large")
            picture.load()
    except (UnidentifiedImageError, OSError, SyntaxError):
        raise ValueError(f"names a file that is not {_KINDS}") from None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # such as a name that is too long for the system
        return False
