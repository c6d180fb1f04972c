"""Reads a PDF as its reader would: the text of each page, the bookmarks, the links, the pictures, the properties."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2
from pypdfium2 import raw

from guidekit.outputs.pdf.paper import POINTS_PER_MM, Size, shared_size

_HAIR = 1.0  # points: a letter may overhang its box by so much


@dataclass(frozen=True)
class Bookmark:
    """A bookmark: its level (1 is the highest), its title, and the page (1 is the first) it leads to."""

    level: int
    title: str
    page: int


@dataclass(frozen=True)
class Link:
    """A link: the page that it stands on, and the page that it leads to (None: none) or its address ("": none)."""

    page: int
    target: int | None
    address: str


@dataclass(frozen=True)
class Pdf:
    """What a PDF holds.

    `pages` is the text within the margins, `outside` the pages with text off the paper, `pictures` the alternative
    text of each picture that is tagged (ISO 32000-1, 14.9.3).
    """

    pages: list[str]
    bookmarks: list[Bookmark]
    links: list[Link]
    outside: list[int]
    properties: dict[str, str]
    pictures: list[str]


def read_pdf(path: Path, margin_mm: float, sizes: Sequence[Size]) -> Pdf:
    """Return what the PDF in `path` holds.

    `margin_mm` is how wide the margins are, in millimetres, of the sheet that all of `sizes` can hold.

    Raises ValueError if the file is no PDF.
    """
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from None
    sheet = shared_size(sizes)[1] * POINTS_PER_MM
    try:
        pages = [document[number] for number in range(len(document))]
        return Pdf(
            [_text(page, margin_mm * POINTS_PER_MM - _HAIR, sheet) for page in pages],
            list(_bookmarks(document)),
            [link for number, page in enumerate(pages, 1) for link in _links(document, page, number)],
            [number for number, page in enumerate(pages, 1) if _is_outside(page)],
            document.get_metadata_dict(),
            _pictures(path),
        )
    finally:
        document.close()


def count_pages(path: Path) -> int:
    """Return how many pages the PDF in `path` has."""
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def _text(page: pypdfium2.PdfPage, margin: float, sheet: float) -> str:
    """Return the text between the upper and the lower margin of a sheet of this height."""
    left, _, right, _ = page.get_mediabox()
    return str(page.get_textpage().get_text_bounded(left, margin, right, sheet - margin))


def _bookmarks(document: pypdfium2.PdfDocument) -> Iterator[Bookmark]:
    for mark in document.get_toc():
        target = mark.get_dest()
        page = target.get_index() if target else None
        yield Bookmark(mark.level + 1, mark.get_title(), 0 if page is None else page + 1)


def _is_outside(page: pypdfium2.PdfPage) -> bool:
    """Tell whether the page has text that does not stand on the paper."""
    text = page.get_textpage()
    left, bottom, right, top = page.get_mediabox()
    on_paper = text.get_text_bounded(left - _HAIR, bottom - _HAIR, right + _HAIR, top + _HAIR)
    return len("".join(text.get_text_range().split())) > len("".join(on_paper.split()))


def _pictures(path: Path) -> list[str]:
    with pikepdf.open(path) as pdf:
        parts = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"]
        return [str(part.get("/Alt", "")) for part in parts]


def _links(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, number: int) -> Iterator[Link]:
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page, position, link):
        target = raw.FPDFLink_GetDest(document, link)
        action = raw.FPDFLink_GetAction(link)
        address = _address(document, action) if action else ""
        index = raw.FPDFDest_GetDestPageIndex(document, target) if target else -1
        yield Link(number, index + 1 if index >= 0 else None, address)


def _address(document: pypdfium2.PdfDocument, action: object) -> str:
    length = raw.FPDFAction_GetURIPath(document, action, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAction_GetURIPath(document, action, buffer, length)
    return buffer.value.decode("utf-8", errors="replace")
