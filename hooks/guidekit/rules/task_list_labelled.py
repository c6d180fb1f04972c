"""Rule task-list-labelled."""

from collections.abc import Iterator

from guidekit.content.task_lists import check_task_lists
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, rule


@rule("task-list-labelled", on=(SOURCES,), promise="Each box that a reader can tick begins empty, and has words.")
def check(sources: Sources) -> Iterator[Finding]:
    """Yield a finding for each box that is ticked or has no words."""
    for name, text in sources.texts.items():
        yield from check_task_lists(text, sources.label(name))
