"""How hard the guide is to read: grade 8 at most on each page, 6 at most in the middle."""

from __future__ import annotations

import statistics

import pytest

from guidekit.outputs.site import Site
from tests.reading_grade import grades, table

GOAL, STOP = 6, 8


def test_every_page_is_easy_enough(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    found = grades(site)
    with capsys.disabled():
        print(f"\n{table(found)}")  # noqa: T201 (the figure that is judged)
    assert [grade for grade in found if grade.worst > STOP] == []
    assert statistics.median(grade.worst for grade in found) <= GOAL
