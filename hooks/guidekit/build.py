"""One build of the guide: what the hooks share while it runs."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from guidekit.content.view import View
from guidekit.data.outline import Outline, Page
from guidekit.evidence.figures import Evidence
from guidekit.evidence.references import References
from guidekit.hosting.headers import Headers
from guidekit.model.finding import Finding, GuideError
from guidekit.outputs.pdf.handouts import Handouts
from guidekit.outputs.search.names import Names
from guidekit.outputs.search.questions import Questions
from guidekit.pictures.drawing import Drawing
from guidekit.review.ledger import Ledger
from guidekit.review.reviews import Reviews
from guidekit.rules.checking import Count


@dataclass
class Build:
    """The outline and the evidence, where the finished site belongs, and what the checks have found so far.

    `places` are the pages that cite each reference, by its key, `drawings` are by their path in the site.
    """

    outline: Outline
    outline_name: str
    target: Path
    preview: bool
    handouts: Handouts | None = None
    references: References | None = None
    evidence: Evidence | None = None
    ledger: Ledger | None = None
    ledger_name: str = ""
    reviews: Reviews | None = None
    names: Names | None = None
    questions: Questions | None = None
    headers: Headers | None = None
    places: dict[str, list[Page]] = field(default_factory=dict)
    drawings: dict[str, Drawing] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    views: list[View] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    started: float = field(default_factory=time.monotonic)


Data = TypeVar("Data")


def read_or_tell(findings: list[Finding], read: Callable[[], Data]) -> Data | None:
    """Return what `read` returns; if it raises GuideError, add its findings to `findings` and return None."""
    try:
        return read()
    except GuideError as error:
        findings += error.findings
        return None


def data_file(config_file: str, name: str, watch: list[str]) -> Path:
    """Return the file called `name` beside the configuration; a preview looks at it, too, if it is there."""
    path = Path(config_file).parent / name
    watch += [str(path)] if path.exists() else []
    return path


def aside(target: Path) -> Path:
    """Return the folder beside `target` in which its successor is built."""
    return target.with_name(f".{target.name}.new")


def restore(target: Path) -> None:
    """Bring back the site that a build, ended while it swapped, has left aside."""
    old = target.with_name(f".{target.name}.old")
    if old.exists() and not target.exists():
        old.rename(target)


def swap_in(target: Path) -> None:
    """Put the site that was built aside in the place of `target`; on failure `target` is as it was."""
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        aside(target).rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    for kept in old.glob(".*"):  # such as `.git`: not of the guide's making
        if not (target / kept.name).exists():
            kept.rename(target / kept.name)
    shutil.rmtree(old, ignore_errors=True)


def discard(target: Path) -> None:
    """Remove what was built aside for `target`."""
    shutil.rmtree(aside(target), ignore_errors=True)
