"""Rule drawing-valid."""

from collections.abc import Iterator

from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, rule


@rule(
    "drawing-valid", on=(SOURCES,), promise="Each drawing only draws, is described, and brings the colors that it uses."
)
def check(sources: Sources) -> Iterator[Finding]:
    """Yield what stood in the way when the drawings and their palette were read."""
    yield from sources.faults["drawing-valid"]
