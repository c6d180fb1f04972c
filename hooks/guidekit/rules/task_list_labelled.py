"""Each box that a reader can tick begins empty, and has words."""

from guidekit.content.task_lists import check_task_lists
from guidekit.guide.sources import Sources
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield a finding for each box that is ticked or has no words."""
    for name, text in sources.texts.items():
        yield from check_task_lists(text, sources.label(name))
