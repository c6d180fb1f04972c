"""Each card, callout or folding block is one of the outline, in the section that has it there."""

from guidekit.content.view import View
from guidekit.rules.registry import PAGE, PRINT, SOURCE, Findings, rule


@rule(SOURCE, PAGE, PRINT)
def check(view: View) -> Findings:
    """Yield a finding for each block in a section whose words the outline does not hold whole."""
    kinds = ", ".join(f"`!!! {block.kind}`" for block in view.outline.blocks)
    for part, section in view.pairs if view.has_blocks else ():
        held = {words.block for words in view.outline.flat(part)}
        for block in sorted({one.block for one in section.statements if one.block} - held):
            what = f'section "{section.heading}" has a block that the outline does not have there: {block}'
            cure = f"in {view.source}, take it out, or run `make accept` if it belongs there; blocks are: {kinds}"
            yield view.finding(section, what, cure)
