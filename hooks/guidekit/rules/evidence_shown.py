"""What a page shows of the evidence, such as a table, is there to be shown."""

from guidekit.evidence.citations import check_shown
from guidekit.guide.sources import Sources
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield a finding for each line such as `[table: rates]` that stands for nothing."""
    for page in sources.pages if sources.guide.evidence else ():
        yield from check_shown(sources.texts.get(page, ""), sources.label(page))
