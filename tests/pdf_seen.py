"""Whether a reader sees every letter of a PDF, measured on its pages: each is drawn with its letters and without them.

Where the two differ is the ink of the letters. So it is all the same why a letter is not seen: its color, its opacity,
its render mode (ISO 32000-1, 9.3.6), a clip, or whatever lies under or over it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple, cast

import pypdfium2
from PIL import Image, ImageChops
from pypdfium2 import raw

from guidekit.clinic.colors import LEAST_CONTRAST, contrast
from tests.pdf_placed import Box, Letter, Word, crossing, placed_words

SMALLEST = 8.0  # points; the smallest text of the handouts, their running lines, has 10
_ROUNDED = 0.05  # points: sizes in a PDF are rounded
_SCALE = 2.0  # pixels in a point, 144 in an inch: a letter of 10 points fills a pixel somewhere
_HAIR, _SHARE = 1.0, 0.05  # points, share of the size: PDFium's box of a letter is so much wider than its ink, or less
_INK = 48  # of 255 shades of gray: what differs by less is the soft edge of a letter
_NOTHING = 4  # of 255 shades of gray: what differs by less is not there

Pixel = tuple[int, ...]  # red, green, blue, and what is no color


class Unseen(NamedTuple):
    """Words that are not seen as they should be: their page (1 is the first), and what is wrong with each of them."""

    page: int
    words: str
    what: str


def unseen(path: Path) -> Iterator[Unseen]:
    """Yield the words of the PDF in `path` that are not seen as they should be; those that follow each other as one.

    Large text must have as much contrast as other text, though WCAG 2.2 (1.4.3) asks less of it.
    """
    document = pypdfium2.PdfDocument(path)
    try:
        for number in range(len(document)):
            for what, found in groupby(_judged(document[number]), lambda word: word[1]):
                if what:
                    yield Unseen(number + 1, " ".join(word for word, _ in found), what)
    finally:
        document.close()


def _judged(page: pypdfium2.PdfPage) -> Iterator[tuple[str, str]]:
    """Yield each word of the page with what is wrong with it, or with nothing."""
    words = list(placed_words(page, _SCALE))
    drawing = _Drawing(page)
    faults = [next(drawing.faults(word), "") for word in words]
    seen = [place for place, fault in enumerate(faults) if not fault]
    for index in crossing([words[place] for place in seen]):
        faults[seen[index]] = "other words stand in its place"
    for word, fault in zip(words, faults, strict=True):
        yield "".join(letter.sign for letter in word), fault


class _Drawing:
    """A page as it is seen, the ground under its letters, and their ink: where the two differ, in shades of gray."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._page = _drawn(page)
        for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            raw.FPDFPageObj_SetIsActive(text, False)
        self._ground = _drawn(page)
        self._gray = self._ground.convert("L")
        self._shades = ImageChops.difference(self._page.convert("L"), self._gray)
        self._ink = self._shades.point([255 * (shade >= _INK) for shade in range(256)])

    def faults(self, word: Word) -> Iterator[str]:
        """Yield what is wrong with a word; the first is the cause of what follows."""
        if (size := min(letter.size for letter in word)) < SMALLEST - _ROUNDED:
            yield f"its letters have {size:.1f} points; {SMALLEST:.0f} are the least"
        if any(_beyond(letter, (0, 0, *self._page.size)) for letter in word):
            yield "it does not stand on the paper"
        if self._is_crossed(word):
            yield "a line or an edge goes through it"
        for letter in word:
            yield from self._letter(letter)

    def _is_crossed(self, word: Word) -> bool:
        """Tell whether the ground of a word has more than one shade in the middle of its letters."""
        (top, bottom), left, right = word[0].middle(), math.ceil(word[0].box[0]), math.floor(word[-1].box[2])
        middle = self._gray.crop((left, top, max(right, left + 1), bottom))
        darkest, lightest = cast("tuple[int, int]", middle.getextrema())
        return lightest - darkest >= _INK

    def _letter(self, letter: Letter) -> Iterator[str]:
        """Yield what is wrong with a letter. A thin one may be measured a little paler than its color is."""
        left, top, right, bottom = letter.box
        part = math.floor(left), math.floor(top), math.ceil(right), math.ceil(bottom)
        shades = self._shades.crop(part)
        data = shades.tobytes()
        most = max(data, default=0)
        if most < _NOTHING:
            yield "nothing of it is seen in shades of gray: not drawn, covered, or in the color of its ground"
            return
        down, along = divmod(data.index(most), shades.width)
        ratio = self._contrast(part[0] + along, part[1] + down)
        if ratio < LEAST_CONTRAST:
            yield f"it has a contrast of {math.floor(ratio * 10) / 10} to 1; {LEAST_CONTRAST} is the least"
        if self._is_cut(letter, part):
            yield "a part of it is cut off or covered"

    def _contrast(self, x: int, y: int) -> float:
        pixels = (picture.getpixel((x, y)) for picture in (self._page, self._ground))
        return _ratio(*(cast("Pixel", pixel) for pixel in pixels))

    def _is_cut(self, letter: Letter, part: tuple[int, int, int, int]) -> bool:
        """Tell whether the ink of a letter stops short of a side of its box, or leaves out a row of its middle."""
        ink = self._ink.crop(part)
        box = ink.getbbox()
        if box is None or _beyond(letter, (box[0] + part[0], box[1] + part[1], box[2] + part[0], box[3] + part[1])):
            return True
        top, bottom = (max(row - part[1], 0) for row in letter.middle())
        is_whole = all(ink.getprojection()[1][top:bottom])
        return (letter.sign.isalpha() or letter.sign.isdecimal()) and not is_whole


def _drawn(page: pypdfium2.PdfPage) -> Image.Image:
    """Return a picture of the page: PDFium's own pixels, which cost no copy."""
    return cast("Image.Image", page.render(scale=_SCALE, rev_byteorder=True, prefer_bgrx=True).to_pil())


def _beyond(letter: Letter, limits: Box) -> bool:
    """Tell whether a letter goes beyond `limits`."""
    hair = max(_HAIR, _SHARE * letter.size) * _SCALE
    left, top, right, bottom = letter.box
    return (left < limits[0] - hair or top < limits[1] - hair) or (
        right > limits[2] + hair or bottom > limits[3] + hair
    )


@cache
def _ratio(one: Pixel, other: Pixel) -> float:
    """Return the contrast ratio of two pixels (WCAG 2.2, 1 to 21)."""
    return contrast(*(f"#{bytes(pixel[:3]).hex()}" for pixel in (one, other)))
