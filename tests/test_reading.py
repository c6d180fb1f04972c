"""How hard the guide is to read, and how long: grade 8 at most on each page, 6 in the middle, 700 words a page."""

from __future__ import annotations

import statistics

import pytest

from guidekit.outputs.site import Site
from tests.reading_grade import grades, table
from tests.wording import Wording, repeats, wordings
from tests.wording import table as wording_table

GOAL, STOP = 6, 8
LONGEST, LINKED, AGAIN = (
    700,
    5,
    0.05,
)  # words of a page, sentences that a link begins, share of words said elsewhere, too
LONG = ("benefits/research.md", "reference/references.md")  # pages to look things up in


def test_every_page_is_easy_enough(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    found = grades(site)
    with capsys.disabled():
        print(f"\n{table(found)}")  # noqa: T201 (the figure that is judged)
    assert [grade for grade in found if grade.worst > STOP] == []
    assert statistics.median(grade.worst for grade in found) <= GOAL


def test_no_page_is_too_long_and_nothing_is_said_again_and_again(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    found = wordings(site)
    with capsys.disabled():
        print(f"\n{wording_table(found)}")  # noqa: T201 (the figure that is judged)
    assert {one.page: len(one.words) for one in found if len(one.words) > LONGEST and one.page not in LONG} == {}
    assert sum(len(one.linked) for one in found) <= LINKED
    assert repeats(found) <= AGAIN


def test_what_is_said_again_is_found() -> None:
    said, other = (
        ["a", "needle", "that", "touches", "a", "nerve", "can", "feel", "like", "electricity"],
        ["rest", "for", "a", "day"],
    )
    twice = [Wording("a.md", said, said, []), Wording("b.md", said, said, [])]
    assert repeats(twice) == 1
    assert repeats([Wording("a.md", said, said, []), Wording("b.md", other, other, [])]) == 0
