"""Each rule, seen to fail: a build of the small guide with one defect each."""

from __future__ import annotations

import shutil
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest
import yaml

from guidekit.rules.registry import rules
from tests.building import ROOT, Built, build, digest

DEFECTS: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/defects.yml").read_text(encoding="utf-8"))
REMOVALS: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/removals.yml").read_text(encoding="utf-8"))


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


def assert_told(how: Built, rule: str, says: list[str]) -> None:
    assert how.code == 1, how.output
    assert "Traceback" not in how.output, how.output
    assert "The guide is not whole: " in how.output
    assert "How to mend it: " in how.output
    for words in says:
        assert words in how.output, how.output
    told = [line for line in how.output.splitlines() if says[0] in line]
    assert all(line.endswith(f" [{rule}]") for line in told), told


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect["name"])
def test_a_defect_fails_the_build_and_keeps_the_site(defect: dict[str, Any], pond: Path, pond_site_copy: Path) -> None:
    before = digest(pond_site_copy)
    apply(defect, pond.parent)
    assert_told(build(pond, pond_site_copy), defect["rule"], defect["says"])
    assert digest(pond_site_copy) == before
    assert [path.name for path in pond_site_copy.parent.iterdir() if path.name.startswith(".")] == []


def test_every_rule_has_a_defect() -> None:
    assert {defect["rule"] for defect in DEFECTS + REMOVALS} == set(rules())


@pytest.mark.parametrize(
    "defect", {defect["rule"]: defect for defect in reversed(DEFECTS)}.values(), ids=itemgetter("rule")
)
def test_a_rule_that_is_switched_off_tells_nothing(
    defect: dict[str, Any], pond: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So each finding is that of its rule, and no other tells it in its name."""
    monkeypatch.delitem(rules(), defect["rule"])
    apply(defect, pond.parent)
    how = build(pond, tmp_path / "site")
    assert f"[{defect['rule']}]" not in how.output
    assert "Traceback" not in how.output, how.output
