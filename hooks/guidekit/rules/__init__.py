"""The rules that every output must keep, one file each. A rule takes a view and returns findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from guidekit.content.view import View
from guidekit.model.finding import Finding
from guidekit.rules.block_known import check_block_known
from guidekit.rules.card_heading import check_card_heading
from guidekit.rules.fact_words import check_fact_words
from guidekit.rules.safety_words import check_safety_words
from guidekit.rules.section_empty import check_section_empty
from guidekit.rules.sections_in_order import check_sections_in_order
from guidekit.rules.words_folded import check_words_folded

RULES: tuple[Callable[[View], Iterable[Finding]], ...] = (
    check_sections_in_order,
    check_section_empty,
    check_fact_words,
    check_safety_words,
    check_block_known,
    check_words_folded,
    check_card_heading,
)


def check_view(view: View) -> list[Finding]:
    """Return what all rules find in `view`."""
    return [finding for rule in RULES for finding in rule(view)]
