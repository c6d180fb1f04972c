"""Rule: every sentence in a card or callout says a safety statement of the outline, or leads in to one.

So nothing can stand there that the checks do not know, such as a sentence that takes a warning back.
"""

from __future__ import annotations

from collections.abc import Iterator

from guidekit.content.statements import unclaimed_sentences
from guidekit.content.view import View
from guidekit.data.outline import Fact
from guidekit.model.document import Section, Statement
from guidekit.model.finding import Finding
from guidekit.rules.registry import VIEWS, rule


@rule(
    "safety-claimed",
    on=VIEWS,
    promise="Nothing stands in a card or callout that is no safety statement of the outline.",
)
def check_safety_claimed(view: View) -> Iterator[Finding]:
    """Yield a finding for each sentence in a block of the outline that no safety statement there claims."""
    kinds = {block.kind for block in view.outline.blocks}
    for section in view.sections if view.has_blocks else ():
        for statement in section.statements:
            if statement.block in kinds:
                for sentence in _unclaimed(view, section, statement):
                    what = f'section "{section.heading}": the outline does not know "{sentence}" in a {statement.block}'
                    cure = (
                        f"in {view.source}, take it out or put it outside the block; if it belongs there, add it to the"
                        f" section in the outline, as a fact with `block: {statement.block}`"
                    )
                    yield view.finding(section, what, cure)


def _unclaimed(view: View, section: Section, statement: Statement) -> list[str]:
    facts = _facts(view, section, statement)
    if facts:
        return unclaimed_sentences(statement, facts)
    leads_in = any(other.text and statement.text in other.lead for other in section.statements)
    return [] if leads_in else [statement.text]


def _facts(view: View, section: Section, statement: Statement) -> list[Fact]:
    """Return the facts of the section that the statement says."""
    return [
        said.fact
        for said in view.said
        if said.section is section and any(match.statement is statement for match in said.matches)
    ]
