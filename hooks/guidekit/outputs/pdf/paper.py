"""Sizes of paper. A handout is laid out once, on the sheet that every size can hold, and then set on each size.

So a page has the same number on every paper, and the work is done once.
"""

import io
from collections.abc import Iterable
from typing import Literal

import pikepdf

Size = Literal["letter", "a4"]
SIZE_NAMES: dict[Size, str] = {"letter": "US Letter", "a4": "A4"}
SIZES_MM: dict[Size, tuple[float, float]] = {"letter": (215.9, 279.4), "a4": (210.0, 297.0)}
POINTS_PER_MM = 72 / 25.4
_BOXES = ("/TrimBox", "/BleedBox", "/CropBox", "/ArtBox")


def shared_size(sizes: Iterable[Size]) -> tuple[float, float]:
    """Return width and height, in millimetres, of the largest sheet that each of `sizes` can hold."""
    widths, heights = zip(*(SIZES_MM[size] for size in sizes), strict=True)
    return min(widths), min(heights)


def set_on(data: bytes, size: Size, shared: tuple[float, float]) -> bytes:
    """Return the PDF in `data`, whose pages are `shared` in size, with the pages in the middle of paper of `size`.

    What stands on the pages, the bookmarks and the tags are as they were: only the edge of the paper moves
    (the MediaBox of ISO 32000-1, 14.11.2).
    """
    width, height = (SIZES_MM[size][side] * POINTS_PER_MM for side in (0, 1))
    left, bottom = ((shared[side] * POINTS_PER_MM - full) / 2 for side, full in ((0, width), (1, height)))
    edges = [round(edge, 2) for edge in (left, bottom, left + width, bottom + height)]
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.obj.MediaBox = pikepdf.Array(edges)
            for box in _BOXES:
                if box in page.obj:
                    del page.obj[box]
        pdf.save(out, deterministic_id=True)
    return out.getvalue()
