"""The one registry of rules: the build, `make check`, `make rules` and the tests all read it.

A rule is a file of this folder: its name is the id, and its first line the promise. It is found by itself.
"""

import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from guidekit.model.finding import Finding

Findings = Iterable[Finding]


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

Check = TypeVar("Check", bound=Callable[[Any], Findings])


@dataclass(frozen=True)
class Rule:
    """A rule: its id, the stages it looks at, what it promises in one line, and its check."""

    id: str
    stages: tuple[Stage, ...]
    promise: str
    check: Callable[[Any], Findings]


_RULES: dict[str, Rule] = {}


def rule(*stages: Stage) -> Callable[[Check], Check]:
    """Register a check as the rule of its file, for `stages`."""

    def register(check: Check) -> Check:
        _register(check.__module__, stages, check)
        return check

    return register


def faults(module: str, stage: Stage) -> None:
    """Register the rule of `module` that tells what stood in the way of reading or making something."""
    _register(module, (stage,), lambda subject: subject.faults[_id(module)])


def _register(module: str, stages: tuple[Stage, ...], check: Callable[[Any], Findings]) -> None:
    _RULES[_id(module)] = Rule(_id(module), stages, str(sys.modules[module].__doc__), check)


def _id(module: str) -> str:
    return module.rpartition(".")[2].replace("_", "-")


@cache
def rules() -> dict[str, Rule]:
    """Return every rule of this folder by its id."""
    for module in pkgutil.iter_modules([str(Path(__file__).parent)]):
        importlib.import_module(f"{__package__}.{module.name}")
    return _RULES


def run(stage: Stage, subject: object, only: str = "") -> list[Finding]:
    """Return what all rules of `stage` find in `subject`, or `only` one, each finding with the id of its rule."""
    return [
        replace(finding, rule=one.id)
        for one in sorted(rules().values(), key=lambda one: one.id)
        if stage in one.stages and only in ("", one.id)
        for finding in one.check(subject)
    ]
