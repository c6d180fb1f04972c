"""Where each letter of a page of a PDF stands, and which words stand in each other's place."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

_BLANK = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]")  # spaces, and signs that only tell how to break or join
_MIDDLE = (0.4, 0.15)  # of the size, above the base line: under the top of every letter, above every underline
_SHARED = 0.2  # of the smaller of two words: letters beside each other may overlap a little

Box = tuple[float, float, float, float]  # left, top, right, bottom


class Letter(NamedTuple):
    """A letter: its box and its base line in pixels, from the upper left corner of the page; its size in points.

    `scale` is how many pixels a point has.
    """

    sign: str
    box: Box
    line: float
    size: float
    scale: float

    def middle(self) -> tuple[int, int]:
        """Return the first and the last row of pixels (this not included) that every letter of its line crosses."""
        top, bottom = (self.line - share * self.size * self.scale for share in _MIDDLE)
        return math.floor(top), math.ceil(bottom)


Word = Sequence[Letter]


def placed_words(page: pypdfium2.PdfPage, scale: float) -> Iterator[Word]:
    """Yield each word of the page; letters that do not go on to the right begin a new one."""
    word: list[Letter] = []
    for letter in (*_letters(page, scale), None):
        if word and (letter is None or letter.box[0] < word[-1].box[0]):
            yield word
            word = []
        if letter:
            word.append(letter)


def _letters(page: pypdfium2.PdfPage, scale: float) -> Iterator[Letter | None]:
    """Yield each letter of the page, and None for what stands between words."""
    text, (left, _, _, top) = page.get_textpage(), page.get_bbox()
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    for place in range(text.count_chars()):
        sign = chr(raw.FPDFText_GetUnicode(text, place))
        if _BLANK.match(sign) or raw.FPDFText_IsGenerated(text, place):
            yield None
            continue
        start, low, end, high = text.get_charbox(place)
        box = ((start - left) * scale, (top - high) * scale, (end - left) * scale, (top - low) * scale)
        raw.FPDFText_GetCharOrigin(text, place, x, y)
        raw.FPDFText_GetMatrix(text, place, matrix)
        size = raw.FPDFText_GetFontSize(text, place) * math.hypot(matrix.c, matrix.d)
        yield Letter(sign, box, (top - y.value) * scale, size, scale)


def crossing(words: Sequence[Word]) -> set[int]:
    """Return the places, among `words`, of those that share their place with another: text over text."""
    boxes = sorted(((_around(word), place) for place, word in enumerate(words)), key=lambda item: item[0][1])
    found: set[int] = set()
    for index, (one, place) in enumerate(boxes):
        for other, beside in boxes[index + 1 :]:
            if other[1] >= one[3]:  # so do all that follow: they are ordered from top to bottom
                break
            shared = (max(one[0], other[0]), other[1], min(one[2], other[2]), min(one[3], other[3]))
            if _area(shared) > _SHARED * min(_area(one), _area(other)):
                found |= {place, beside}
    return found


def _around(word: Word) -> Box:
    lefts, tops, rights, bottoms = zip(*(letter.box for letter in word), strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _area(box: Box) -> float:
    left, top, right, bottom = box
    return max(right - left, 0.0) * (bottom - top)
