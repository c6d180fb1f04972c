"""SVG pictures of others: let through only what draws, so that nothing in them runs, loads or looks elsewhere."""

import re
from pathlib import Path

from lxml import etree
from lxml.html import HtmlElement

_SVG = "{http://www.w3.org/2000/svg}"
_DRAWING_TAGS = """
svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan linearGradient
radialGradient stop clipPath mask style
"""
_DRAWING = frozenset(_DRAWING_TAGS.split())
_DRAWING_IN_PAGES = frozenset(tag.lower() for tag in _DRAWING) - {"text", "tspan", "style", "metadata"}
_NOTES = re.compile(  # what drawing programs leave in a file for themselves
    r"\{http://(www\.inkscape\.org/|sodipodi\.|www\.w3\.org/1999/02/22-rdf-|purl\.org/dc/|creativecommons\.org/ns)"
)
_FAR = re.compile(r"url\(\s*[\"']?(?!#)|@import|\\\\|javascript:|expression\(", re.IGNORECASE)
_MOST_USES = 50


def check_svg(path: Path) -> None:
    """Raise ValueError, with what is wrong, unless the file `path` is an SVG picture that only draws."""
    data = path.read_bytes()
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        raise ValueError("names a file that is not a picture") from None
    if root.tag != f"{_SVG}svg":
        raise ValueError("names a file that is not an SVG picture")
    if b"<!ENTITY" in data or b"<!ATTLIST" in data or re.search(rb"<\?(?!xml\s)", data):
        raise ValueError("names a picture that is not plain SVG")
    elements = list(root.iter(etree.Element))
    if any(_does_more(element) for element in elements) or sum(el.tag == f"{_SVG}use" for el in elements) > _MOST_USES:
        raise ValueError("names a picture that runs or loads something else")


def draws(element: HtmlElement) -> bool:
    """Tell whether an element within a picture of a page only draws; letters in it would be read by no check."""
    tag = str(element.tag).lower()
    if tag not in _DRAWING_IN_PAGES or _FAR.search(element.text or ""):
        return False
    return not any(_reaches_out(str(name).lower(), str(value)) for name, value in element.items())


def _does_more(element: etree._Element) -> bool:
    tag = str(element.tag)
    if _NOTES.match(tag):
        return False
    if not tag.startswith(_SVG) or tag.removeprefix(_SVG) not in _DRAWING or _FAR.search(element.text or ""):
        return True
    return any(_reaches_out(etree.QName(str(name)).localname.lower(), str(value)) for name, value in element.items())


def _reaches_out(name: str, value: str) -> bool:
    if name == "href":
        return not value.startswith("#")
    return name.startswith("on") or name == "base" or bool(_FAR.search(value))
