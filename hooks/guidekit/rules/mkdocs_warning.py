"""Whatever MkDocs warns of, such as a dead link, is a finding, in strict mode or not."""

import re
from pathlib import Path

from guidekit.guide.built import Built
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SITE, SOURCES, Findings, rule

_QUOTED = re.compile(r"'([^'\n]+)'")
_CURE = "correct what the message names; `make serve` shows it while you edit"


@rule(SOURCES, SITE)
def check(subject: Sources | Built) -> Findings:
    """Yield each warning so far, at the file and line that it speaks of."""
    docs = Path(subject.guide.config.root, subject.guide.config.data.get("docs_dir", "docs"))
    for message in subject.warnings:
        quoted, what = _QUOTED.findall(message), " ".join(message.split())
        page = next((text for text in quoted if text.endswith(".md") and (docs / text).is_file()), None)
        if page is None:
            yield Finding("mkdocs.yml", 1, what, _CURE)
        else:
            line = _line(docs / page, [text for text in quoted if text != page])
            yield Finding(f"{docs.name}/{page}", line, what, _CURE)


def _line(path: Path, words: list[str]) -> int:
    """Return the first line of the file in which one of `words` stands, else 1."""
    for number, line in enumerate(path.read_text(encoding="utf-8-sig", errors="replace").splitlines(), 1):
        if any(word in line for word in words):
            return number
    return 1
