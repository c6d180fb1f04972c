"""Reads a PDF as its reader would: the text of each page, the bookmarks, the links, the pictures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2

from guidekit.outputs.pdf.paper import POINTS_PER_MM, Size, shared_size

_DIVIDED = str.maketrans({"\x02": "-", "\ufffe": "-"})  # PDFium's signs, which depend on how it is asked
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
    pictures: list[str]


def read_pdf(path: Path, margin_mm: float, sizes: Sequence[Size]) -> Pdf:
    """Return what the PDF in `path` holds.

    `margin_mm` is how wide the margins are, in millimetres, of the sheet that all of `sizes` can hold.

    Raises ValueError if the file is no PDF.
    """
    sheet = shared_size(sizes)[1] * POINTS_PER_MM
    try:
        with pypdfium2.PdfDocument(path) as document, pikepdf.open(path) as pdf:
            pages = [document[number] for number in range(len(document))]
            return Pdf(
                [_text(page, margin_mm * POINTS_PER_MM - _HAIR, sheet) for page in pages],
                list(_bookmarks(document)),
                list(_links(pdf)),
                [number for number, page in enumerate(pages, 1) if _is_outside(page)],
                _pictures(pdf),
            )
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from None


def count_pages(path: Path) -> int:
    """Return how many pages the PDF in `path` has."""
    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def _text(page: pypdfium2.PdfPage, margin: float, sheet: float) -> str:
    """Return the text between the upper and the lower margin of a sheet of this height.

    Handouts divide no word, so what PDFium takes for a sign of division is a hyphen at the end of a line.
    """
    left, _, right, _ = page.get_mediabox()
    text: str = page.get_textpage().get_text_bounded(left, margin, right, sheet - margin)
    return text.translate(_DIVIDED)


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


def _pictures(pdf: pikepdf.Pdf) -> list[str]:
    parts = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"]
    return [str(part.get("/Alt", "")) for part in parts]


def _links(pdf: pikepdf.Pdf) -> Iterator[Link]:
    """Yield every link: to an address, or to a page by the name of a place on it (ISO 32000-1, 12.3.2.3)."""
    named: Any = pikepdf.NameTree(pdf.Root.Names.Dests) if "/Dests" in pdf.Root.get("/Names", {}) else {}
    numbers = page_numbers(pdf)
    for number, note in link_notes(pdf):
        place, action = named.get(str(note.get("/Dest"))), note.get("/A", pikepdf.Dictionary())
        yield Link(number, place and numbers.get(place[0].objgen), str(action.get("/URI", "")))


def page_numbers(pdf: pikepdf.Pdf) -> dict[Any, int]:
    """Return the number of each page (1 is the first), by the id of its object."""
    return {page.objgen: number for number, page in enumerate(pdf.pages, 1)}


def link_notes(pdf: pikepdf.Pdf) -> Iterator[tuple[int, Any]]:
    """Yield the annotation of each link, with the number of its page."""
    for number, page in enumerate(pdf.pages, 1):
        yield from ((number, note) for note in page.get("/Annots", []) if note.Subtype == "/Link")
