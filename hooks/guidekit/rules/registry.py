"""The one registry of rules: the build, `make check`, `make rules` and the tests all read it.

A rule is a file of this folder, called like its id. It is found by itself.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from guidekit.model.finding import Finding


class Stage(Enum):
    """What a rule looks at, in the order of a build; the value tells what its check is given, one at a time."""

    DATA = "what was read of the settings, the outline and the other data: a `Reading`"
    SOURCES = "all pages as they are written: `Sources`"
    SOURCE = "a page as it is written: a `View`"
    PAGE = "the built page: a `View`"
    INDEX = "a page in the search index: a `View`"
    PRINT = "a page in the print page: a `View`"
    SITE = "the built site as a whole: `Built`"
    HANDOUTS = "the built site with its handouts: `Built`"


DATA, SOURCES, SOURCE, PAGE = Stage.DATA, Stage.SOURCES, Stage.SOURCE, Stage.PAGE
INDEX, PRINT, SITE, HANDOUTS = Stage.INDEX, Stage.PRINT, Stage.SITE, Stage.HANDOUTS
VIEWS = (SOURCE, PAGE, PRINT, INDEX)

Check = TypeVar("Check", bound=Callable[[Any], Iterable[Finding]])


@dataclass(frozen=True)
class Rule:
    """A rule: its id, the stages it looks at, what it promises in one line, and its check."""

    id: str
    stages: tuple[Stage, ...]
    promise: str
    check: Callable[[Any], Iterable[Finding]]


_RULES: dict[str, Rule] = {}


def rule(key: str, *, on: tuple[Stage, ...], promise: str) -> Callable[[Check], Check]:
    """Register a check as the rule `key`, which must be the name of its file."""

    def register(check: Check) -> Check:
        if check.__module__.rpartition(".")[2].replace("_", "-") != key:
            raise ValueError(f"the rule {key} stands in {check.__module__}: call the file like the rule")
        _RULES[key] = Rule(key, on, promise, check)
        return check

    return register


def rules() -> dict[str, Rule]:
    """Return every rule of this folder by its id."""
    _find()
    return _RULES


@cache
def _find() -> None:
    package = __name__.rpartition(".")[0]
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        importlib.import_module(f"{package}.{module.name}")


def run(stage: Stage, subject: object, only: str = "") -> list[Finding]:
    """Return what all rules of `stage` find in `subject`, or `only` one, each finding with the id of its rule."""
    return [
        replace(finding, rule=one.id)
        for one in sorted(rules().values(), key=lambda one: one.id)
        if stage in one.stages and only in ("", one.id)
        for finding in one.check(subject)
    ]
