"""Rule: no safety statement is turned round by a word such as "not" that the outline does not ask for."""

from __future__ import annotations

from collections.abc import Iterator

from guidekit.content.view import View
from guidekit.model.finding import Finding
from guidekit.rules.registry import VIEWS, rule


@rule("safety-not-reversed", on=VIEWS, promise="No safety statement is turned round by a word such as not.")
def check_safety_not_reversed(view: View) -> Iterator[Finding]:
    """Yield a finding for each statement that says a safety fact with an unexpected reversing word."""
    for said in view.said:
        for match in said.matches if said.fact.block else ():
            if match.reversed_by:
                what = (
                    f'section "{said.heading}": the word "{match.reversed_by}" may turn round safety statement'
                    f' {said.fact.id} ({said.fact.statement}) in "{match.statement.text}"'
                )
                cure = (
                    f"in {view.source}, say it without that word, or in a sentence of its own; if the sentence is"
                    f" right, write `allows: [{match.reversed_by}]` under {said.fact.id} in the outline"
                )
                yield view.finding(said.section, what, cure)
