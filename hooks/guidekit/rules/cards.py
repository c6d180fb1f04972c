"""Rule: the care cards of a section stand in it, in order, with a title that is a heading and says the urgency."""

from __future__ import annotations

from collections.abc import Iterator

from guidekit.content.view import View
from guidekit.data.pattern import compile_pattern, normalise
from guidekit.model.document import Card, Section
from guidekit.model.finding import Finding
from guidekit.rules.registry import VIEWS, rule


@rule(
    "cards",
    on=VIEWS,
    promise="The care cards of a section stand in it, in order, with a title that is a heading and says the urgency.",
)
def check_cards(view: View) -> Iterator[Finding]:
    """Yield a finding for each section whose cards differ from the outline, and for each faulty title."""
    if not view.has_blocks:
        return
    expected = {section.heading: part.cards for part, section in view.pairs}
    for section in view.sections:
        wanted, found = expected.get(section.heading, []), [card.kind for card in section.cards]
        if wanted != found:
            what = f'section "{section.heading}" has the care cards {_list(found)}, in the outline {_list(wanted)}'
            cure = f'in {view.source}, put each card on a line of its own, for example `--8<-- "emergency.md"`'
            yield view.finding(section, what, cure)
        for card in section.cards:
            yield from _faults(view, section, card)


def _faults(view: View, section: Section, card: Card) -> Iterator[Finding]:
    if card.level == 0:
        what = f"the title of the card '{card.kind}' is not a heading"
        yield view.finding(section, what, "build the guide with the hook `settings.py`")
    pattern = view.outline.cards()[card.kind]
    if not compile_pattern(pattern).is_all_of(normalise(card.title).strip(" .:!\u2026\u2013\u2014")):
        what = f"the title of the card '{card.kind}' is \"{card.title}\", which does not say its urgency"
        cure = f"let it say: {pattern.replace(' | ', ' or ')} (or change `title` of the block in the outline)"
        yield view.finding(section, what, cure)


def _list(kinds: list[str]) -> str:
    return ", ".join(kinds) or "(none)"
