"""Each rule, seen to fail: a build of the small guide with one defect each."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.building import ROOT, Built, build, digest

DEFECTS: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/defects.yml").read_text(encoding="utf-8"))
NO_RULES = {
    "load_outline",
    "read_pages",
    "report",
    "summarise",
    "build_aside",
    "care_card_headings",
    "print_page",
    "clinic_look",
    "structured_data",
    "offline",
    "compressed",
}


def apply(defect: dict[str, Any], guide: Path) -> None:
    for name, (old, new) in defect.get("edit", {}).items():
        path = guide / name.partition("#")[0]
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{defect['name']}: {name} does not hold {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
    if "copy" in defect:
        shutil.copytree(ROOT / defect["copy"], guide / "lossy")
    for name in defect.get("remove", []):
        (guide / name).unlink()
    for name, text in defect.get("add", {}).items():
        (guide / name).parent.mkdir(parents=True, exist_ok=True)
        (guide / name).write_text(text, encoding="utf-8")
    for name, data in defect.get("bytes", {}).items():
        (guide / name).write_bytes(bytes.fromhex(data))


def assert_told(how: Built, says: list[str]) -> None:
    assert how.code == 1, how.output
    assert "Traceback" not in how.output, how.output
    assert "The guide is not whole: " in how.output
    assert "How to mend it: " in how.output
    for words in says:
        assert words in how.output, how.output


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect["name"])
def test_a_defect_fails_the_build_and_keeps_the_site(defect: dict[str, Any], pond: Path, pond_site_copy: Path) -> None:
    before = digest(pond_site_copy)
    apply(defect, pond.parent)
    assert_told(build(pond, pond_site_copy), defect["says"])
    assert digest(pond_site_copy) == before
    assert [path.name for path in pond_site_copy.parent.iterdir() if path.name.startswith(".")] == []


def test_every_rule_has_a_defect() -> None:
    rules = {path.stem for path in (ROOT / "hooks").glob("*.py")} - NO_RULES
    assert rules == {defect["hook"] for defect in DEFECTS}
