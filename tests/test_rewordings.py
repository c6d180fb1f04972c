"""Other words for each safety statement: harmless ones must pass, harmful ones must be found.

The cases are files in `rewordings/`, one a theme.
"""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from guidekit.content.statements import find_matches
from guidekit.data.outline import Outline
from guidekit.model.document import Statement
from tests.building import ROOT

FILES = sorted((ROOT / "tests/rewordings").glob("*.yml"))
CASES: list[dict[str, Any]] = [case for path in FILES for case in yaml.safe_load(path.read_text(encoding="utf-8"))]


def passes(outline: Outline, case: dict[str, Any], text: str) -> bool:
    """Tell whether `text` still says the fact of the case."""
    fact = outline.facts[case["fact"]]
    statement = Statement(case.get("lead", ""), text, fact.block, folded=False, line=1)
    return any(not match.reversed_by for match in find_matches(fact, [statement], outline.reversing_words))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["fact"])
def test_harmless_rewordings_pass(case: dict[str, Any], outline: Outline) -> None:
    assert [text for text in case["harmless"] if not passes(outline, case, text)] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["fact"])
def test_harmful_rewordings_are_found(case: dict[str, Any], outline: Outline) -> None:
    assert [text for text in case["harmful"] if passes(outline, case, text)] == []


def test_every_safety_statement_has_rewordings(outline: Outline) -> None:
    safety = {fact.id for fact in outline.facts.values() if fact.block}
    assert {case["fact"] for case in CASES} == safety
