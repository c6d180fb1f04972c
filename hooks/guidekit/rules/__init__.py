"""The rules that every output must keep, one file each. A rule takes a view and returns findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from guidekit.content.view import View
from guidekit.model.finding import Finding
from guidekit.rules.cards import check_cards
from guidekit.rules.facts_said import check_facts_said
from guidekit.rules.safety_claimed import check_safety_claimed
from guidekit.rules.safety_in_block import check_safety_in_block
from guidekit.rules.safety_not_folded import check_safety_not_folded
from guidekit.rules.safety_not_reversed import check_safety_not_reversed
from guidekit.rules.sections_in_order import check_sections_in_order

RULES: tuple[Callable[[View], Iterable[Finding]], ...] = (
    check_sections_in_order,
    check_cards,
    check_facts_said,
    check_safety_not_reversed,
    check_safety_in_block,
    check_safety_not_folded,
    check_safety_claimed,
)


def check_view(view: View) -> list[Finding]:
    """Return what all rules find in `view`."""
    return [finding for rule in RULES for finding in rule(view)]
