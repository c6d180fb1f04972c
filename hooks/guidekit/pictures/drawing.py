"""A drawing: an SVG file that only draws, with classes of the palette as its colors (SVG 1.1, `href` of SVG 2).

The palette is a style sheet with one color for each class, on a light ground and on a dark one.
"""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from guidekit.css.unused import without_unused
from guidekit.model.finding import Finding, GuideError

PALETTE = "palette.css"
_SVG = "{http://www.w3.org/2000/svg}"
_ELEMENT_NAMES = "svg title desc g defs use path rect circle ellipse line polyline polygon clipPath"
_ATTRIBUTE_NAMES = """
class clip-path clip-rule cx cy d fill-rule height href id opacity points r rx ry stroke-dasharray stroke-dashoffset
stroke-linecap stroke-linejoin stroke-width transform viewBox width x x1 x2 y y1 y2
"""
_ELEMENTS, _ATTRIBUTES = frozenset(_ELEMENT_NAMES.split()), frozenset(_ATTRIBUTE_NAMES.split())
_BOX = re.compile(r"0 0 (\d+) (\d+)\Z")
_OWN = re.compile(r"(?:#|url\(#)([\w-]+)\)?\Z")
_LARGEST = 12_000  # bytes, compressed: what a phone must fetch to see it
_BEGINS = (
    'begin the file with `<?xml version="1.0" encoding="UTF-8"?>`, `<?xml-stylesheet href="palette.css"?>` and'
    ' `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 260">`'
)
_COLOR_OF = re.compile(r"\.(?P<name>[a-z][\w-]*)\s*\{[^}]*?(?P<color>#[0-9a-f]{6})")
_DARK = "@media (prefers-color-scheme: dark)"

Defect = tuple[int, str, str]


@dataclass(frozen=True)
class Drawing:
    """A drawing as it is published: its size in units of its view box, and the file with its colors in it."""

    width: int
    height: int
    data: bytes


def read_drawing(data: bytes, name: str, palette: str) -> Drawing:
    """Return the drawing in the file with this `data`, called `name`; `palette` is the text of the palette.

    Raises GuideError with every finding if it is not well-formed, not described, or does more than draw.
    """
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True))
    except etree.XMLSyntaxError as error:
        raise GuideError([Finding(name, error.lineno or 1, f"the drawing is no XML: {error.msg}", _BEGINS)]) from None
    defects = [*_frame(root), *_parts(root, set(read_colors(palette)[0]))]
    published = b"" if defects else _published(root, palette)
    size = len(gzip.compress(published, compresslevel=9, mtime=0))
    if size > _LARGEST:
        cure = "draw it with fewer and simpler curves, and write coordinates with one decimal, for example `M9.5 9`"
        defects.append((1, f"the drawing has {size} bytes when compressed, {_LARGEST} at most", cure))
    if defects:
        raise GuideError(Finding(name, line, what, cure) for line, what, cure in defects)
    box = [int(side) for side in str(root.get("viewBox")).split()]
    return Drawing(box[2], box[3], published)


def _frame(root: etree._Element) -> Iterator[Defect]:
    """Yield what is wrong with the drawing as a whole."""
    links = [before for before in root.itersiblings(preceding=True) if str(before.text).strip() == f'href="{PALETTE}"']
    if root.tag != f"{_SVG}svg" or root.getroottree().docinfo.doctype or not links:
        yield 1, "the file does not begin like a drawing with the palette", _BEGINS
    if not _BOX.match(root.get("viewBox") or ""):
        yield root.sourceline or 1, "the drawing has no view box of whole units", 'write `viewBox="0 0 640 260"`'
    for tag, example in (("title", "Two needles beside a ruler"), ("desc", "Two slim needles stand on a ruler.")):
        if not (root.findtext(f"{_SVG}{tag}") or "").strip():
            cure = f"write `<{tag}>{example}</{tag}>` below `<svg>`, for those who do not see it"
            yield root.sourceline or 1, f"the drawing has no `<{tag}>`", cure


def _parts(root: etree._Element, classes: set[str]) -> Iterator[Defect]:
    """Yield what is wrong with each element; `classes` are those of the palette."""
    ids = {element.get("id") for element in root.iter(etree.Element)}
    for element in root.iter(etree.Element):
        line, tag = element.sourceline or 1, str(element.tag).removeprefix(_SVG)
        if tag not in _ELEMENTS:
            yield line, f"the drawing has an element `<{tag}>`", f"draw it with one of these: {_ELEMENT_NAMES}"
        for key, text in element.items():
            attribute, value = str(key), str(text)
            if attribute not in _ATTRIBUTES:
                cure = 'take it out; colors are classes of palette.css, for example `class="skin"`'
                yield line, f'the drawing has the attribute `{attribute}="{value}"`', cure
            own = _OWN.match(value)
            if attribute in ("href", "clip-path") and not (own and own[1] in ids):
                cure = "name a part of the same drawing by its id, for example `#body` or `url(#body)`"
                yield line, f"the drawing leads to `{value}`, which is no part of it", cure
        for unknown in [name for name in (element.get("class") or "").split() if name not in classes]:
            yield line, f"the palette has no class `{unknown}`", f"write one of these: {', '.join(sorted(classes))}"


def _published(root: etree._Element, palette: str) -> bytes:
    style = etree.SubElement(root, f"{_SVG}style")
    style.text = without_unused(palette, [root], set())
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def read_colors(palette: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return the color of each class, such as `#0b5563`, on a light ground and on a dark one."""
    light, _, dark = (
        {found["name"]: found["color"] for found in _COLOR_OF.finditer(rules)} for rules in palette.partition(_DARK)
    )
    return light, dark


def check_palette(palette: str, name: str) -> Iterator[Finding]:
    """Yield a finding for each class of `palette`, the text of the file called `name`, that has one color only.

    There must be a class, for a drawing without one is black.
    """
    light, dark = read_colors(palette)
    if not light:
        yield Finding(name, 1, "the palette is missing, or has no class", "write `.paper { fill: #f1f7f8; }` into it")
    for missing in sorted(light.keys() ^ dark.keys()):
        ground = "dark" if missing in light else "light"
        cure = f"write it above `{_DARK} {{` and below, for example `.{missing} {{ fill: #8ed3df; }}`"
        yield Finding(name, 1, f"the class `{missing}` has no color on a {ground} ground", cure)
