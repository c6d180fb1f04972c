"""Rule references-listed."""

from collections.abc import Iterator

from guidekit.evidence.citations import check_lists
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, rule


@rule("references-listed", on=(SOURCES,), promise="The page of references lists each group of them.")
def check(sources: Sources) -> Iterator[Finding]:
    """Yield a finding for each group that the page of references lacks or does not know."""
    references = sources.guide.references
    if references and references.page in sources.texts:
        yield from check_lists(sources.texts[references.page], references, sources.label(references.page))
