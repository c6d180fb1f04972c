"""A warning of the site generator as a finding, with the file and line that it speaks of where it names them."""

from __future__ import annotations

import re
from pathlib import Path

from guidekit.model.finding import Finding

_QUOTED = re.compile(r"'([^'\n]+)'")
_CURE = "correct what the message names; `make serve` shows it while you edit"


def warning_finding(message: str, docs: Path, name: str) -> Finding:
    """Return `message` as a finding; `docs` is the folder of the sources, `name` what to call it."""
    quoted = _QUOTED.findall(message)
    page = next((text for text in quoted if text.endswith(".md") and (docs / text).is_file()), None)
    what = " ".join(message.split())
    if page is None:
        return Finding("mkdocs.yml", 1, what, _CURE)
    return Finding(f"{name}/{page}", _line(docs / page, [text for text in quoted if text != page]), what, _CURE)


def _line(path: Path, words: list[str]) -> int:
    """Return the first line of the file in which one of `words` stands, else 1."""
    for number, line in enumerate(path.read_text(encoding="utf-8-sig", errors="replace").splitlines(), 1):
        if any(word in line for word in words):
            return number
    return 1
