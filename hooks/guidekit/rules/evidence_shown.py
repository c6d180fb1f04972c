"""Rule evidence-shown."""

from collections.abc import Iterator

from guidekit.evidence.citations import check_shown
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, rule


@rule(
    "evidence-shown", on=(SOURCES,), promise="What a page shows of the evidence, such as a table, is there to be shown."
)
def check(sources: Sources) -> Iterator[Finding]:
    """Yield a finding for each line such as `[table: rates]` that stands for nothing."""
    for page in sources.pages if sources.guide.evidence else ():
        yield from check_shown(sources.texts.get(page, ""), sources.label(page))
