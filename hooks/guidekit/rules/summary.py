"""The table that ends a build: what each output holds, beside what the outline asks for."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from guidekit.clinic.settings import Clinic
from guidekit.review.standing import Standing
from guidekit.rules.checking import Count

_COLUMNS = ("pages", "sections", "facts", "safety")
_HEADS = ("Checked in", "Pages", "Sections", "Facts", "Safety statements")


def answerable(clinic: Clinic, standings: Collection[Standing]) -> str:
    """Return two lines: whose guide it is, and how many of its pages somebody answers for."""
    missing = ", ".join(clinic.missing)
    whose = f"sample settings; not filled in: {missing}" if missing else f"{clinic.name}, on every page and PDF"
    held = sum(1 for one in standings if one.holds)
    return f"Clinic: {whose}.\nReviews: {held} of {len(standings)} pages are signed, unchanged and in date."


def summary(wanted: Count, counts: Sequence[Count], seconds: float, handouts: Sequence[int] = ()) -> str:
    """Return the table: one row an output, and in each cell how many of how many were found.

    `handouts` are the pages of each handout that was made and checked.
    """
    rows = [_HEADS, *(_row(wanted, count) for count in counts)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    paper = [f"Handouts: {len(handouts)} PDF files with {sum(handouts)} pages, each as whole."] if handouts else []
    return "\n".join([*(line.rstrip() for line in lines), *paper, f"Built and checked in {seconds:.1f} seconds."])


def _row(wanted: Count, count: Count) -> tuple[str, ...]:
    cells = (f"{getattr(count, name)} of {getattr(wanted, name)}" for name in _COLUMNS)
    return (count.output, *cells)
