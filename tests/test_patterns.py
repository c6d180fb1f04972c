"""The language of patterns, by cases."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from guidekit.data.pattern import compile_pattern, normalise
from tests.building import ROOT

CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/patterns.yml").read_text(encoding="utf-8"))


def matches(pattern: str, text: str) -> bool:
    return compile_pattern(pattern).stands_in(normalise(text))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["pattern"])
def test_pattern(case: dict[str, Any]) -> None:
    wrong = [text for text in case["matches"] if not matches(case["pattern"], text)]
    wrong += [text for text in case["differs"] if matches(case["pattern"], text)]
    assert wrong == []
