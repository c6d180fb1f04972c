"""The table that ends a build: what each output holds, beside what the outline asks for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from guidekit.content.view import View
from guidekit.data.outline import Fact
from guidekit.guide.built import Built
from guidekit.model.table import table
from guidekit.outputs.pdf.handouts import FOLDER
from guidekit.outputs.pdf.read import count_pages


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
    def numbers(self) -> tuple[int, ...]:
        """How many pages, sections and facts there are, and how many of the facts are safety statements."""
        return self.pages, self.sections, len(self.said), sum(1 for fact in self.said.values() if fact.block)


def summary(built: Built, folder: Path, counts: Sequence[Count], seconds: float) -> str:
    """Return what is told of a whole site in `folder`: what each output holds, whose it is, who answers for it."""
    outline, clinic, standings = built.guide.outline, built.guide.clinic, built.reviews.standings.values()
    pages = outline.pages()
    wanted = Count("outline", len(pages), sum(len(page.parts()) - 1 for page in pages), outline.facts).numbers
    rows: list[tuple[str, ...]] = [("Checked in", "Pages", "Sections", "Facts", "Safety statements")]
    rows += [(one.output, *map("{} of {}".format, one.numbers, wanted)) for one in counts]
    made = [] if built.preview else [count_pages(path) for path in sorted((folder / FOLDER).glob("*.pdf"))]
    unasked = [page.page for page in pages if built.guide.questions and page.page not in built.guide.questions.pages]
    how = "as they were last made: `make site` makes them anew" if built.last_made else "each as whole"
    missing = ", ".join(clinic.missing)
    whose = f"sample settings; not filled in: {missing}" if missing else f"{clinic.name}, on every page and PDF"
    signed = sum(1 for one in standings if one.holds)
    lines = [
        *table(rows),
        *([f"Handouts: {len(made)} PDF files with {sum(made)} pages, {how}."] if made else []),
        *([f"Search: no questions of patients for {', '.join(unasked)}."] if unasked else []),
        f"Built and checked in {seconds:.1f} seconds.",
        f"Clinic: {whose}.",
        f"Reviews: {signed} of {len(standings)} pages are signed, unchanged and in date.",
    ]
    return "\n".join(lines)
