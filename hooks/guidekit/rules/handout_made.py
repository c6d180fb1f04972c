"""Rule handout-made."""

from collections.abc import Iterator

from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.rules.registry import SITE, rule


@rule(
    "handout-made",
    on=(SITE,),
    promise="Every handout is made, fits its paper, and has every sign and picture in it, without a warning.",
)
def check(built: Built) -> Iterator[Finding]:
    """Yield what stood in the way, and what the makers said."""
    yield from built.faults["handout-made"]
