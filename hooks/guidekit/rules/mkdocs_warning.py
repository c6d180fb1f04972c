"""Whatever MkDocs warns of, such as a dead link, is a finding, in strict mode or not."""

from pathlib import Path

from guidekit.content.warning import warning_finding
from guidekit.guide.built import Built
from guidekit.guide.sources import Sources
from guidekit.rules.registry import SITE, SOURCES, Findings, rule


@rule(SOURCES, SITE)
def check(subject: Sources | Built) -> Findings:
    """Yield each warning so far, at the file and line that it speaks of."""
    docs = Path(subject.guide.config.root, subject.guide.config.data.get("docs_dir", "docs"))
    for message in subject.warnings:
        yield warning_finding(message, docs, docs.name)
