"""Nothing is folded shut on the print page."""

from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.model.words import text_of
from guidekit.rules.registry import SITE, Findings, rule


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for each block that is."""
    if built.print_page is None:
        return
    root, label = built.print_page
    for block in root.xpath("//details"):
        what = f'"{text_of(block)[:60]}" is folded shut on paper'
        yield Finding(label, block.sourceline or 1, what, "begin the block with `!!!` and not with `???`")
