"""Nothing that the outline holds stands in anything that folds shut."""

from guidekit.content.saying import find
from guidekit.content.view import View
from guidekit.rules.registry import PAGE, PRINT, SOURCE, Findings, rule


@rule(SOURCE, PAGE, PRINT)
def check(view: View) -> Findings:
    """Yield a finding for each of the held words that can be folded away, and for each folding card or callout."""
    for part, section in view.pairs:
        folded = [one for one in section.statements if one.folded]
        said = [find(words, section, has_blocks=False) for words in view.outline.flat(part)] if folded else []
        for statement in folded:
            if statement.block or statement in said:
                what = f'section "{section.heading}": "{statement.text[:60]}" stands in a block that folds shut'
                cure = f"in {view.source}, begin the block with `!!!` and not with `???`, and use no tabs for it"
                yield view.finding(section, what, cure)
