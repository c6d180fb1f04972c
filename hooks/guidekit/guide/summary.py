"""The table that ends a build: what each output holds, beside what the outline asks for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from guidekit.clinic.settings import Clinic
from guidekit.content.view import View
from guidekit.data.outline import Fact, Outline
from guidekit.review.standing import Standing

_COLUMNS = ("pages", "sections", "facts", "safety")
_HEADS = ("Checked in", "Pages", "Sections", "Facts", "Safety statements")


@dataclass
class Count:
    """How many pages, sections, facts and safety statements an output holds."""

    output: str
    pages: int = 0
    sections: int = 0
    said: dict[str, Fact] = field(default_factory=dict)

    def add(self, view: View) -> None:
        """Count what `view` holds of the outline."""
        self.pages += 1
        self.sections += len(view.pairs) - 1
        self.said.update(view.facts)

    @property
    def facts(self) -> int:
        """How many facts are said."""
        return len(self.said)

    @property
    def safety(self) -> int:
        """How many of them are safety statements."""
        return sum(1 for fact in self.said.values() if fact.block)


def expected(outline: Outline) -> Count:
    """Return what each output must hold."""
    pages = outline.pages()
    return Count("outline", len(pages), sum(len(page.parts()) - 1 for page in pages), outline.facts)


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
