"""The reading grade of each page: `make reading` prints a table of them.

The grade is that of Flesch and Kincaid, once of the prose and once of the list items, each item a sentence with the
words that lead in to it left out; what counts is the higher of the two. Citations and lists of references do not
count: nobody reads them through.
"""

from __future__ import annotations

import statistics
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml.html import HtmlElement

from guidekit.model.words import inline_text
from guidekit.outputs.site import Site
from tests.building import ROOT, read_data, uncited

with warnings.catch_warnings():
    warnings.simplefilter("ignore", UserWarning)  # textstat 0.7.3 reads its data with pkg_resources
    import textstat

_FEW = 40  # words: of fewer, a grade says nothing


@dataclass(frozen=True)
class Grade:
    """The reading grade of a page: of its prose, of its lists (None if there is little), and of all of it."""

    page: str
    prose: float
    lists: float | None

    @property
    def worst(self) -> float:
        """The grade that counts."""
        return max(self.prose, self.lists or 0)


def grades(site: Site) -> list[Grade]:
    """Return the grade of each page of the built `site`, in reading order."""
    found = []
    for page, content in uncited(site):
        lists = " ".join(_sentences(content, "li"))
        grade = _grade(lists) if len(lists.split()) >= _FEW else None
        found.append(Grade(page, _grade(" ".join(_sentences(content, "p", "dd"))), grade))
    return found


def _sentences(content: HtmlElement, *tags: str) -> Iterator[str]:
    for element in content.iter(*tags):
        text = inline_text(element).replace("()", "").replace("(; )", "").strip()
        if len(text.split()) > 1 and not element.xpath("boolean(.//a[contains(@href, 'doi.org')])"):
            yield text if text[-1] in ".!?" else f"{text.rstrip(':;,')}."


def _grade(text: str) -> float:
    return float(textstat.flesch_kincaid_grade(text)) if text else 0.0


def table(found: list[Grade]) -> str:
    """Return the grades as a table, with their median."""
    lines = [f"{'page':34} {'prose':>6} {'lists':>6}"]
    for grade in found:
        lists = f"{grade.lists:6.1f}" if grade.lists is not None else "     -"
        lines.append(f"{grade.page:34} {grade.prose:6.1f} {lists}")
    median = statistics.median(grade.worst for grade in found)
    return "\n".join([*lines, f"median of the higher grade of each page: {median:.1f}"])


if __name__ == "__main__":
    print(table(grades(Site(Path("site"), read_data(ROOT / "mkdocs.yml").outline))))  # noqa: T201
