"""Every placeholder is a setting of the clinic or a count of the evidence."""

from guidekit.data.placeholders import check_placeholders
from guidekit.guide.sources import Sources
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield a finding for each placeholder that has no value."""
    for name, text in sources.texts.items():
        yield from check_placeholders(text, sources.guide.values, sources.label(name))
