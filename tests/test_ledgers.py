"""Ledgers that are damaged: each is a clear error of the usual kind, for the build and for `make sign-off`."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from guidekit.data.outline_file import load_outline
from guidekit.model.finding import GuideError
from guidekit.review.ledger import load_ledger
from tests.building import POND, ROOT, build, digest

BAD = sorted((ROOT / "tests/bad_ledgers").glob("*.yml"))
TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.stem)
def test_a_damaged_ledger_is_a_clear_error(case: Path) -> None:
    outline = load_outline(POND / "outline.yml")
    with pytest.raises(GuideError) as error:
        load_ledger(case, "ledger.yml", outline, TODAY)
    says = re.findall(r"^# says: (.*)$", case.read_text(encoding="utf-8"), re.MULTILINE)
    assert says
    for words in [*says, "How to mend it: "]:
        assert words in str(error.value), str(error.value)
    assert "__" not in str(error.value)


def test_without_a_ledger_nothing_is_signed(tmp_path: Path) -> None:
    assert load_ledger(tmp_path / "none.yml", "none.yml", load_outline(POND / "outline.yml"), TODAY) is None


def test_a_damaged_ledger_fails_the_build_and_keeps_the_site(pond: Path, pond_site_copy: Path) -> None:
    before = digest(pond_site_copy)
    (pond.parent / "clinic-reviews.yml").write_text("reviews: [\n", encoding="utf-8")
    how = build(pond, pond_site_copy)
    assert how.code == 1
    assert "clinic-reviews.yml:2: the file is not valid YAML" in how.output
    assert "Traceback" not in how.output
    assert digest(pond_site_copy) == before
