"""Outlines that are broken: each is a clear error of the usual kind, and nothing built is touched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from guidekit.data.outline_file import load_outline
from guidekit.model.finding import GuideError
from tests.building import POND, ROOT, build

CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/outlines.yml").read_text(encoding="utf-8"))


def broken(case: dict[str, Any]) -> str:
    if "text" in case:
        return str(case["text"])
    whole = (POND / "outline.yml").read_text(encoding="utf-8")
    old, new = case["replace"]
    assert old in whole
    return whole.replace(old, new, 1)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_broken_outline_is_a_clear_error(case: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "outline.yml"
    path.write_text(broken(case), encoding="utf-8")
    with pytest.raises(GuideError) as error:
        load_outline(path, "outline.yml")
    for words in [*case["says"], "How to mend it: ", "The guide is not whole: "]:
        assert words in str(error.value), str(error.value)
    assert "__line__" not in str(error.value)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (None, "the file cannot be read (No such file or directory)"),
        (b"title: \xff\n", "the file is not UTF-8 text"),
        (b"title: a\x00b\n", "the file has a character that YAML does not allow"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_clear_error(data: bytes | None, says: str, tmp_path: Path) -> None:
    path = tmp_path / "outline.yml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(GuideError, match=r"outline\.yml:1: ") as error:
        load_outline(path, "outline.yml")
    assert says in str(error.value)


def test_a_broken_outline_fails_the_build_without_a_traceback(pond: Path, pond_site_copy: Path) -> None:
    pond.with_name("outline.yml").write_text("title: [", encoding="utf-8")
    how = build(pond, pond_site_copy)
    assert how.code == 1
    assert "Traceback" not in how.output
    assert "outline.yml:2: the file is not valid YAML" in how.output
    assert (pond_site_copy / "index.html").is_file()
