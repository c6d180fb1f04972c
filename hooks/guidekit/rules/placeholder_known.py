"""Rule placeholder-known."""

from collections.abc import Iterator

from guidekit.data.placeholders import check_placeholders
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, rule


@rule(
    "placeholder-known",
    on=(SOURCES,),
    promise="Every placeholder is a setting of the clinic or a count of the evidence.",
)
def check(sources: Sources) -> Iterator[Finding]:
    """Yield a finding for each placeholder that has no value."""
    for name, text in sources.texts.items():
        yield from check_placeholders(text, sources.guide.values, sources.label(name))
