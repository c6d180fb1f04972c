"""A page has only markup that reads as text: nothing runs, hides a warning or escapes the checks."""

from guidekit.content.markup import check_markup
from guidekit.guide.sources import Sources
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield a finding for all that is no plain text in the content of a page."""
    values = sources.guide.clinic.values.values()
    for name, page in sources.rendered.items():
        yield from check_markup(page.content, sources.label(name), values)
