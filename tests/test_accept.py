"""`make accept`: harmless rewordings are taken in with a change of few lines, and no fact is ever dropped."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from guidekit.commands import accept as command
from guidekit.commands.accept import Terminal
from guidekit.content.unfilled import Source
from guidekit.data.outline_file import load_outline
from tests.accepting import Staff, run
from tests.building import ROOT, build, copy_guide
from tests.test_defects import apply

CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/rewordings.yml").read_text(encoding="utf-8"))
_LINES = 4  # that a rewording may change in the outline, at most, for each sentence or item that is shown


@pytest.fixture(autouse=True)
def staff(monkeypatch: pytest.MonkeyPatch) -> type[Staff]:
    Staff.told, Staff.asked, Staff.answer = [], 0, True
    monkeypatch.setattr(command, "Terminal", Staff)
    return Staff


@pytest.fixture(scope="module")
def guide_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The configuration of a copy of the guide."""
    return copy_guide(tmp_path_factory.mktemp("accept") / "guide")


def changed_lines(before: Path, after: Path) -> int:
    """Return how many lines were taken out and put in, as git counts them."""
    counted = subprocess.run(
        ["git", "diff", "--no-index", "--minimal", "--numstat", str(before), str(after)],
        capture_output=True,
        text=True,
        check=False,
    ).stdout.split()
    return int(counted[0]) + int(counted[1]) if counted else 0


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_harmless_rewording_is_taken_in(
    case: dict[str, Any], guide_copy: Path, tmp_path: Path, staff: type[Staff]
) -> None:
    names = ["guide/outline.yml", *(name.partition("#")[0] for name in case["edit"])]
    kept = {name: (guide_copy.parent / name).read_bytes() for name in names}
    outline = guide_copy.with_name("guide") / "outline.yml"
    before = tmp_path / "outline.yml"
    shutil.copy(outline, before)
    try:
        apply(case, guide_copy.parent)
        assert run(guide_copy).code == 0, staff.told
        places = sum("\n    outline: " in told for told in staff.told)
        assert changed_lines(before, outline) <= _LINES * places
        assert load_outline(before).facts.keys() == load_outline(outline).facts.keys()
        staff.told = []
        assert run(guide_copy).code == 0
        assert staff.told == ["\nThe outline: 0 texts written. Now run `make site`."]
    finally:
        for name, data in kept.items():
            (guide_copy.parent / name).write_bytes(data)


EDITS = {
    "a safety statement": {"docs/index.md": ["never leave a small child alone", "do not leave a small child alone"]},
    "a card": {"docs/blocks/red.md": ["somebody does not wake up", "somebody will not wake up"]},
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_safety_statement_is_asked_for(edit: dict[str, Any], pond: Path, staff: type[Staff]) -> None:
    before = pond.with_name("outline.yml").read_bytes()
    apply({"name": "", "edit": edit}, pond.parent)
    staff.answer = False
    assert run(pond).code == 0
    assert staff.asked == 1
    assert pond.with_name("outline.yml").read_bytes() == before
    staff.answer = True
    assert run(pond).code == 0
    assert pond.with_name("outline.yml").read_bytes() != before
    assert build(pond, pond.with_name("site")).code == 0


def test_a_named_fact_needs_no_question(pond: Path, staff: type[Staff]) -> None:
    apply({"name": "", "edit": EDITS["a safety statement"]}, pond.parent)
    assert run(pond, "P3").code == 0
    assert staff.asked == 0
    assert "do not leave a small child alone" in pond.with_name("outline.yml").read_text(encoding="utf-8")


def test_a_change_is_shown_with_its_fact(pond: Path, staff: type[Staff]) -> None:
    apply({"name": "", "edit": EDITS["a safety statement"]}, pond.parent)
    run(pond)
    told = "\n".join(staff.told)
    assert 'docs/index.md: section "Water is a risk"' in told
    assert "outline: [never] leave a small child alone beside the pond" in told
    assert "page:    [do not] leave a small child alone beside the pond" in told
    assert "P3 is: Never leave a small child alone near the pond." in told


def test_a_fact_is_never_dropped(pond: Path, staff: type[Staff]) -> None:
    before = pond.with_name("outline.yml").read_bytes()
    apply({"name": "", "edit": {"docs/index.md": ["Pick a place with sun for half a day.", "Ask us."]}}, pond.parent)
    assert run(pond).code == 1
    assert "Nothing was changed: no words say P2 any more" in staff.told[-1]
    assert pond.with_name("outline.yml").read_bytes() == before


def test_without_a_terminal_nothing_changes(pond: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "Terminal", Terminal)  # as it is: what runs the tests gives no terminal
    before = pond.with_name("outline.yml").read_bytes()
    apply({"name": "", "edit": EDITS["a card"]}, pond.parent)
    how = run(pond)
    assert how.code == 1
    assert "Nothing was changed: run `make accept` in a terminal" in how.output
    assert pond.with_name("outline.yml").read_bytes() == before


def test_new_words_of_a_section_with_subsections_keep_them(pond: Path) -> None:
    edit = {"docs/care.md": ["Take the leaves out before they sink.", "Take out the leaves before they sink."]}
    apply({"name": "", "edit": edit}, pond.parent)
    assert run(pond).code == 0
    assert "- Under ice: []" in pond.with_name("outline.yml").read_text(encoding="utf-8")
    assert build(pond, pond.with_name("site")).code == 0


def test_a_row_of_the_evidence_gets_its_keys_back() -> None:
    source = Source("", {}, {"@adams-2001": "[1]", "@baker-2002": "[2]"})
    assert source.words("Frogs Less noise: in ponds [1] [2] small") == (
        "Frogs Less noise: in ponds [@adams-2001; @baker-2002] small"
    )
