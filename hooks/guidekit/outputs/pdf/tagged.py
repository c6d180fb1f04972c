"""Reads the tags of a PDF in the order in which a screen reader speaks them (ISO 32000-1, 14.7 and 14.8)."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from pypdfium2 import raw

from guidekit.outputs.pdf.read import link_notes, page_numbers

_Texts = dict[tuple[int, int], str]  # of marked content, by page (1 is the first) and number


@dataclass(eq=False)
class TaggedLink:
    """A tag `Link`: the page that it is on (1 is the first), where it leads, its words, and what its annotations say.

    `follows` is the link whose words stand directly before its own.
    """

    page: int
    target: str = ""
    words: str = ""
    says: list[str] = field(default_factory=list)
    follows: "TaggedLink | None" = None


@dataclass(frozen=True)
class Tags:
    """The tags of a PDF: how many there are of each kind, and the links in reading order.

    `loose` are the pages of links that no tag `Link` holds, `unread` those of text whose tag is not in the tree.
    """

    kinds: Counter[str]
    links: list[TaggedLink]
    loose: list[int]
    unread: list[int]
    hides_bookmarks: bool


def read_tags(path: Path) -> Tags:
    """Return the tags of the PDF in `path`. Raises ValueError if it is no PDF, or has none."""
    try:
        with pikepdf.open(path) as pdf, pypdfium2.PdfDocument(path) as document:
            if "/StructTreeRoot" not in pdf.Root:
                raise ValueError("no tags")
            return _Reading(pdf, _texts(document)).tags()
    except (pikepdf.PdfError, pypdfium2.PdfiumError) as error:
        raise ValueError(str(error)) from None


def _texts(document: pypdfium2.PdfDocument) -> _Texts:
    texts: _Texts = {}
    for number, page in enumerate(document, 1):
        for part in page.get_objects([raw.FPDF_PAGEOBJ_TEXT], max_depth=1, textpage=page.get_textpage()):
            if (mark := raw.FPDFPageObj_GetMarkedContentID(part)) >= 0:
                texts[number, mark] = f"{texts.get((number, mark), '')}{part.extract()}"
    return texts


class _Reading:
    """One walk through the tags of a PDF."""

    def __init__(self, pdf: pikepdf.Pdf, texts: _Texts) -> None:
        self._pdf, self._texts = pdf, texts
        self._pages = page_numbers(pdf)
        self._kinds: Counter[str] = Counter()
        self._links: list[TaggedLink] = []
        self._noted: set[tuple[int, int]] = set()
        self._heard: set[tuple[int, int]] = set()
        self._last: TaggedLink | None = None

    def tags(self) -> Tags:
        """Walk, and return what was met."""
        for element in self._pdf.Root.StructTreeRoot.K:
            self._walk(element, None)
        loose = [number for number, note in link_notes(self._pdf) if note.objgen not in self._noted]
        unread = sorted({page for page, _ in self._texts.keys() - self._heard})
        hides = "/Outlines" in self._pdf.Root and self._pdf.Root.get("/PageMode") != "/UseOutlines"
        return Tags(self._kinds, self._links, loose, unread, hides)

    def _walk(self, element: Any, link: TaggedLink | None) -> None:
        page = self._pages[element.Pg.objgen] if "/Pg" in element else 0
        self._kinds[str(element.S)] += 1
        if element.S == "/Link":
            link = TaggedLink(page)
            self._links.append(link)
        for kid in element.get("/K", []):
            if isinstance(kid, int):
                self._hear((page, kid), link, str(element.get("/Alt", "")))
            elif kid.get("/Type") == "/MCR":
                self._hear((self._pages[kid.Pg.objgen], int(kid.MCID)), link, str(element.get("/Alt", "")))
            elif kid.get("/Type") == "/OBJR" and link:
                self._noted.add(kid.Obj.objgen)
                link.target = str(kid.Obj.get("/Dest") or kid.Obj.A.get("/URI", ""))
                link.says.append(str(kid.Obj.get("/Contents", "")))
            elif "/S" in kid:
                self._walk(kid, link)

    def _hear(self, mark: tuple[int, int], link: TaggedLink | None, alt: str) -> None:
        """Take in the content with this mark: text, or a picture with its alternative text."""
        self._heard.add(mark)
        if link:
            link.follows = link.follows if link.words or link is self._last else self._last
            link.words += alt or self._texts.get(mark, "")
        self._last = link
