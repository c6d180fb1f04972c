"""Rule: each fact of a section is said in it."""

from __future__ import annotations

from collections.abc import Iterator

from guidekit.content.statements import nearest
from guidekit.content.view import Said, View
from guidekit.model.finding import Finding
from guidekit.rules.registry import VIEWS, rule


@rule("facts-said", on=VIEWS, promise="Every fact of the outline, safety or not, is said in its section.")
def check_facts_said(view: View) -> Iterator[Finding]:
    """Yield a finding for each fact that no statement of its section says."""
    for said in view.said:
        if not said.matches:
            yield view.finding(said.section, _what(said), _cure(view, said))


def _what(said: Said) -> str:
    kind = "safety statement" if said.fact.block else "fact"
    return f'section "{said.heading}" does not say {kind} {said.fact.id}: {said.fact.statement}'


def _cure(view: View, said: Said) -> str:
    statement, missing = nearest(said.fact, said.statements)
    place = f"the block '{said.fact.block}' of this section" if said.fact.block else "this section"
    if statement is None:
        return f'in {view.source}, say it again in {place}, for example: "{said.fact.statement}"'
    words = "; ".join(pattern.replace(" | ", " or ") for pattern in missing)
    return f'in {view.source}, "{_shorten(statement.text)}" comes near, but does not say: {words}'


def _shorten(text: str) -> str:
    return text if len(text) <= 90 else f"{text[:87].rstrip()}..."  # noqa: PLR2004 (a line of a terminal)
