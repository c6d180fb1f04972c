"""Rule include-exists."""

from collections.abc import Iterator

from guidekit.content.markup import check_included
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, rule


@rule(
    "include-exists",
    on=(SOURCES,),
    promise="What a page includes, such as a care card, is there, and is included as it must be.",
)
def check(sources: Sources) -> Iterator[Finding]:
    """Compare what each page includes with the files that there are."""
    for page in sources.pages:
        yield from check_included(sources.texts.get(page, ""), sources.included, sources.label(page))
