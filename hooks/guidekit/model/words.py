"""The words of an element as a reader meets them: without what is hidden, and without the furniture of a page."""

from collections.abc import Iterator

from lxml.html import HtmlElement

_BLOCK_TAGS = """
address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul
"""
BLOCKS = frozenset(_BLOCK_TAGS.split())
BOILERPLATE = "data-boilerplate"  # what a template adds to every page: it is read, but it is no content of the page
_UNREAD_TAGS = """
audio button canvas datalist del dialog head iframe nav noscript object rp s script select strike style svg template
textarea video
"""
_UNREAD = frozenset(_UNREAD_TAGS.split())
_UNREAD_ATTRIBUTES = ("hidden", "popover", "inert", BOILERPLATE)
_UNREAD_STYLES = ("display:none", "visibility:hidden", "line-through", "font-size:0", "opacity:0", "max-height:0")
_UNREAD_CLASSES = frozenset({"headerlink"})


def text_of(element: HtmlElement) -> str:
    """Return the words of `element` as read, without what is hidden, in single spaces."""
    return " ".join("".join(_words(element, inline=False)).split())


def inline_text(element: HtmlElement) -> str:
    """Return the words of `element` itself, without those of the blocks in it (paragraphs, lists)."""
    return " ".join("".join(_words(element, inline=True)).split())


def _words(element: HtmlElement, *, inline: bool) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        is_block = child.tag in BLOCKS
        yield " " if is_block or child.tag == "br" else ""
        if isinstance(child.tag, str) and not unread(child) and not (inline and is_block):
            yield from _words(child, inline=inline)
        yield child.tail or ""


def unread(element: HtmlElement) -> bool:
    """Tell whether a reader never meets the element, or meets it struck out."""
    style = (element.get("style") or "").replace(" ", "").lower()
    return (
        element.tag in _UNREAD
        or any(element.get(name) is not None for name in _UNREAD_ATTRIBUTES)
        or (element.get("aria-hidden") or "").lower() == "true"
        or not _UNREAD_CLASSES.isdisjoint(element.classes)
        or any(hidden in style for hidden in _UNREAD_STYLES)
    )
