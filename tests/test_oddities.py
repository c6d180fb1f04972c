"""Odd things in a page: a clear error, or sound handouts; never lost text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import page
import pytest
import yaml
from jinja2 import Template

from guidekit.outputs.pdf.read import read_pdf
from tests.building import ROOT, build

CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/oddities.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_odd_page(case: dict[str, Any], pond: Path, tmp_path: Path) -> None:
    path = pond.parent / "docs/care.md"
    text = path.read_text(encoding="utf-8")
    odd = case.get("page", text.replace("Leave the ice whole.", Template(case.get("text", "")).render()))
    path.write_text(odd, encoding="utf-8")
    how = build(pond, tmp_path / "site")
    assert "Traceback" not in how.output
    if "says" in case:
        assert how.code == 1
        assert [words for words in case["says"] if words not in how.output] == [], how.output
    else:
        assert how.code == 0, how.output
        assert_sound(tmp_path / "site/handouts", Template(case["holds"]).render())


def assert_sound(folder: Path, words: str) -> None:
    for path in folder.glob("pond-?*.pdf"):
        report = page.validate_pdf(path, profile=page.ValidationProfile.PDF_UA_1)
        assert report.is_compliant, f"{path.name}: {report}"
    for path in (folder / "pond-letter.pdf", folder / "pond-a4.pdf"):
        text = "".join("".join(read_pdf(path, 18, ["letter", "a4"]).pages).replace("\u2022", "").split())
        assert words.replace(" ", "") in text
