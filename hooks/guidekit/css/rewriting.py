"""The rules of a style sheet, one after the other, in media and out of them."""

from collections.abc import Callable
from typing import Any

import tinycss2

_NESTING = ("media", "supports", "layer", "container")
Write = Callable[[Any, str], str]


def rewrite(css: str, write: Write, *, backward: bool = False, others: bool = True) -> str:
    """Return `css` with what `write` makes of each rule with a selector, given as tinycss2 has it, and its media.

    With `backward` the last rule is written first; rules without a selector, such as fonts, are kept if `others`.
    """
    return _all(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), write, "", backward, others)


def _all(rules: list[Any], write: Write, media: str, backward: bool, others: bool) -> str:
    written = [_one(rule, write, media, backward, others) for rule in (reversed(rules) if backward else rules)]
    return "".join(reversed(written) if backward else written)


def _one(rule: Any, write: Write, media: str, backward: bool, others: bool) -> str:
    if rule.type == "qualified-rule":
        return write(rule, media)
    if rule.type == "at-rule" and rule.lower_at_keyword in _NESTING and rule.content is not None:
        name = f"@{rule.lower_at_keyword}{tinycss2.serialize(rule.prelude)}"
        inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        text = _all(inner, write, f"{media}{name}", backward, others)
        return f"{name}{{{text}}}" if text else ""
    return str(tinycss2.serialize([rule])) if others else ""


def with_selectors(rule: Any, selectors: list[list[Any]]) -> str:
    """Return `rule` for some of its selectors; without any, nothing is left of it."""
    listed = ",".join(tinycss2.serialize(selector).strip() for selector in selectors)
    return f"{listed}{{{tinycss2.serialize(rule.content)}}}" if listed else ""
