"""The rules of a style sheet, one after the other, in media and out of them."""

from collections.abc import Callable
from typing import Any

import tinycss2

_NESTING = ("media", "supports", "layer", "container")


def rewrite(css: str, write: Callable[[Any, str], str], *, backward: bool = False, others: bool = True) -> str:
    """Return `css` with what `write` makes of each rule with a selector, given as tinycss2 has it, and its media.

    With `backward` the last rule is written first; rules without a selector, such as fonts, are kept if `others`.
    """

    def one(rule: Any, media: str) -> str:
        if rule.type == "qualified-rule":
            return write(rule, media)
        if rule.type == "at-rule" and rule.lower_at_keyword in _NESTING and rule.content is not None:
            name = f"@{rule.lower_at_keyword}{tinycss2.serialize(rule.prelude)}"
            text = every(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), media + name)
            return f"{name}{{{text}}}" if text else ""
        return str(tinycss2.serialize([rule])) if others else ""

    def every(rules: list[Any], media: str) -> str:
        order = -1 if backward else 1
        return "".join([one(rule, media) for rule in rules[::order]][::order])

    return every(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), "")


def with_selectors(rule: Any, wanted: Callable[[list[Any]], bool]) -> str:
    """Return `rule` for those of its selectors, each given as tokens, that are `wanted`; without any, nothing."""
    selectors: list[list[Any]] = [[]]
    for token in rule.prelude:
        if token == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    listed = ",".join(tinycss2.serialize(selector).strip() for selector in selectors if wanted(selector))
    return f"{listed}{{{tinycss2.serialize(rule.content)}}}" if listed else ""
