"""The clinic's logo: a file beside the settings that every browser shows as a picture, and that runs nothing."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

_RASTER = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
_LARGEST_KB = 200
_KINDS = "a PNG, JPEG or SVG picture"


def check_logo(path: Path) -> None:
    """Raise ValueError, with what is wrong, unless the file `path` is a picture of a size fit for the web."""
    if not path.is_file():
        raise ValueError("names a file that is not there")
    if path.stat().st_size > _LARGEST_KB * 1000:
        raise ValueError(f"names a file of more than {_LARGEST_KB} KB")
    if path.suffix.lower() == ".svg":
        _check_svg(path)
    elif path.suffix.lower() in _RASTER:
        _check_raster(path, _RASTER[path.suffix.lower()])
    else:
        raise ValueError(f"does not name {_KINDS}")


def _check_raster(path: Path, kind: str) -> None:
    from PIL import Image, UnidentifiedImageError  # only a clinic with a logo needs it

    try:
        with Image.open(path, formats=[kind]) as picture:
            picture.load()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise ValueError(f"names a file that is not {_KINDS}") from None


def _check_svg(path: Path) -> None:
    try:
        root = etree.fromstring(path.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        raise ValueError(f"names a file that is not {_KINDS}") from None
    if etree.QName(root).localname != "svg":
        raise ValueError(f"names a file that is not {_KINDS}")
    if any(_runs_or_loads(element) for element in root.iter(etree.Element)):
        raise ValueError("names a picture that runs or loads something else")


def _runs_or_loads(element: etree._Element) -> bool:
    if etree.QName(element).localname.lower() in ("script", "foreignobject"):
        return True
    for name, value in element.attrib.items():
        plain = etree.QName(str(name)).localname.lower()
        if plain.startswith("on") or (plain == "href" and not str(value).startswith(("#", "data:image/"))):
            return True
    return False
