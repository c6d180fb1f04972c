"""Makes one PDF with WeasyPrint, and keeps everything that WeasyPrint says while it does so."""

import hashlib
import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from logging.handlers import BufferingHandler
from pathlib import Path

from lxml import html

from guidekit.outputs.pdf.tags import write_tagged

_LOGGERS = ("weasyprint", "fontTools")
_VARIANT = "pdf/ua-1"
_LINE = "LineBox"
_ADDRESS = re.compile(r"""url\(["']?([^"')]+)""")


@dataclass(frozen=True)
class Job:
    """What a handout is made from: its markup, its style sheets, and the folder that their links begin at.

    `sides` is how many pages it may have; 0: as many as it takes.
    """

    file: str
    markup: str
    styles: tuple[str, ...]
    folder: Path
    fonts: tuple[Path, ...] = ()
    sides: int = 0

    @cached_property
    def source(self) -> bytes:
        """Return what stands for all that the PDF is made from: it changes when any of that does."""
        digest = hashlib.sha256("\0".join((self.file, self.markup, *self.styles)).encode())
        for path in (*self.fonts, *self._pictures()):
            digest.update(path.read_bytes() if path.is_file() else b"missing")
        return digest.digest()

    def _pictures(self) -> list[Path]:
        shown = [str(source) for source in html.fromstring(self.markup).xpath("//img/@src")]
        sources = [*shown, *(found for style in self.styles for found in _ADDRESS.findall(style))]
        return [self.folder / source for source in sources if not source.startswith("data:")]


@dataclass(frozen=True)
class Rendered:
    """A PDF, what was said while it was made, and how many lines of text are too many for its sides."""

    data: bytes
    messages: list[str]
    lines_over: int

    @property
    def is_sound(self) -> bool:
        """Whether nothing was said, and everything fits."""
        return not self.messages and not self.lines_over


def render(job: Job) -> Rendered:
    """Return the PDF of `job`, tagged for PDF/UA-1 (ISO 14289-1); nothing is fetched but files on this machine."""
    import weasyprint  # it takes long to load, and only what makes PDFs needs it
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher

    shared = {
        "base_url": f"{job.folder.resolve().as_uri()}/",
        "url_fetcher": URLFetcher(allowed_protocols=("file", "data")),
    }
    fonts = FontConfiguration()
    with _messages() as keeper:
        styles = [weasyprint.CSS(string=style, font_config=fonts, **shared) for style in job.styles]
        markup = weasyprint.HTML(string=job.markup, **shared)
        document = markup.render(font_config=fonts, stylesheets=styles, pdf_variant=_VARIANT)
        data = write_tagged(document, pdf_variant=_VARIANT, pdf_identifier=job.source[:16])
    lines = sum(_lines(page) for page in document.pages[job.sides :]) if job.sides else 0
    return Rendered(data, [record.getMessage() for record in keeper.buffer], lines)


def _lines(page: object) -> int:
    """Return how many lines of text a page has outside its margins."""
    boxes = page._page_box.children[0].descendants()  # type: ignore[attr-defined]
    return sum(1 for box in boxes if type(box).__name__ == _LINE)


@contextmanager
def _messages() -> Iterator[BufferingHandler]:
    """Keep every warning and error of the PDF's makers, and let none of them through to the terminal."""
    keeper = BufferingHandler(sys.maxsize)
    keeper.setLevel(logging.WARNING)
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    before = [(logger.handlers, logger.propagate) for logger in loggers]
    for logger in loggers:
        logger.handlers, logger.propagate = [keeper], False
    try:
        yield keeper
    finally:
        for logger, (handlers, propagate) in zip(loggers, before, strict=True):
            logger.handlers, logger.propagate = handlers, propagate
