"""Lighthouse finds nothing: its scores but that of speed, which depends on the machine, are 100."""

from __future__ import annotations

import pytest

from tests.lighthouse import PAGES, failed, lighthouse, scores


@pytest.mark.parametrize("path", PAGES)
def test_lighthouse_finds_nothing(path: str, address: str, capsys: pytest.CaptureFixture[str]) -> None:
    report = lighthouse(f"{address}/{path}")
    told = scores(report)
    with capsys.disabled():
        print(f"\n{path}: {told}", end="")  # noqa: T201
    assert failed(report) == []
    assert {name: score for name, score in told.items() if name != "performance" and score != 100} == {}
    assert {"accessibility", "best-practices", "performance", "seo"} <= set(told)
