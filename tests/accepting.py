"""Runs `make accept` for the tests, with somebody before the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from guidekit.commands import accept as command
from tests.building import Built, build


class Staff:
    """Somebody before the terminal who says yes to all, or no; what was told is kept."""

    told: list[str]
    asked: int
    answer: bool
    is_there = True

    def tell(self, text: str) -> None:
        type(self).told.append(text)

    def confirm(self, question: str) -> bool:
        type(self).asked += 1
        type(self).told.append(question)
        return type(self).answer

    def choose(self, question: str, choices: Sequence[str]) -> int | None:
        type(self).told += [question, *choices]
        return None


def run(config: Path, fact: str = "") -> Built:
    """Run `make accept` for a guide, as its target does."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ACCEPT", "true")
        patch.setenv("FACT", fact)
        return build(config, config.with_name("site"))


def take_in(config: Path) -> None:
    """Let the outline of a guide hold the words that its pages say now."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(command, "Terminal", Staff)
        Staff.told, Staff.asked, Staff.answer = [], 0, True
        how = run(config)
    assert how.code == 0, (how.output, Staff.told)
