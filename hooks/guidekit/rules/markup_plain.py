"""Rule markup-plain."""

from collections.abc import Iterator

from guidekit.content.markup import check_markup
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, rule


@rule(
    "markup-plain",
    on=(SOURCES,),
    promise="A page has only markup that reads as text: nothing runs, hides a warning or escapes the checks.",
)
def check(sources: Sources) -> Iterator[Finding]:
    """Yield a finding for all that is no plain text in the content of a page."""
    values = sources.guide.clinic.values.values()
    for name, page in sources.rendered.items():
        yield from check_markup(page.content, sources.label(name), values)
