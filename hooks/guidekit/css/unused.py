"""A style sheet without what its pages never use; and what goes through its rules, one after the other."""

import re
from collections.abc import Callable, Sequence
from typing import Any

import lightningcss
import tinycss2
from lxml.etree import _Element

from guidekit.css.matching import Tokens, used

_SETTING, _READING = re.compile(r"(--[\w-]+)\s*:"), re.compile(r"var\(\s*(--[\w-]+)")
_FRAMES, _ANIMATION = re.compile(r"@keyframes ([\w-]+)"), re.compile(r"animation(?:-name)?:([^;}]*)")
_NESTING = ("media", "supports", "layer", "container")


def without_unused(css: str, pages: Sequence[_Element], scripts: set[str]) -> str:
    """Return `css`, made small, without what neither `pages` nor the names in `scripts` use.

    Unused are selectors with a class, an id, an element or a value that does not occur, what a later rule overrides,
    then variables that nothing reads any more, and movements that nothing makes.
    """
    wanted = used(_selectors(css), pages, scripts)
    css = rewrite(css, lambda rule, _: with_selectors(rule, lambda one: tinycss2.serialize(one) in wanted))
    css = _without_overridden(lightningcss.process_stylesheet(css, minify=True))  # one way to write a selector
    while True:
        unread = set(_SETTING.findall(css)) - set(_READING.findall(css))
        unread |= set(_FRAMES.findall(css)) - set(re.findall(r"[\w-]+", " ".join(_ANIMATION.findall(css))))
        smaller = lightningcss.process_stylesheet(css, unused_symbols=unread, minify=True)
        if smaller == css:
            return css
        css = smaller


def _selectors(css: str) -> dict[str, Tokens]:
    """Return all selectors of `css`, by their text."""
    selectors: dict[str, Tokens] = {}

    def note(selector: Tokens) -> bool:
        selectors[tinycss2.serialize(selector)] = selector
        return False

    rewrite(css, lambda rule, _: with_selectors(rule, note))
    return selectors


def _without_overridden(css: str) -> str:
    """Return `css` without what is said again, later, for the same selector in the same media (CSS Cascade 5, 6.4)."""
    said: set[tuple[str, str, str]] = set()

    def last(rule: Any, media: str) -> str:
        selector = tinycss2.serialize(rule.prelude).strip()
        kept, names = "", set()
        for declaration in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
            name = (media, selector, declaration.name if declaration.type == "declaration" else "")
            if name not in said or declaration.type != "declaration" or declaration.important:
                kept += f"{tinycss2.serialize([declaration])};"
                names.add(name)
        said.update(names)
        return f"{selector}{{{kept}}}" if kept else ""

    return rewrite(css, last, backward=True)


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


def with_selectors(rule: Any, wanted: Callable[[Tokens], bool]) -> str:
    """Return `rule` for those of its selectors, each given as tokens, that are `wanted`; without any, nothing."""
    selectors: list[Tokens] = [[]]
    for token in rule.prelude:
        if token == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    listed = ",".join(tinycss2.serialize(selector).strip() for selector in selectors if wanted(selector))
    return f"{listed}{{{tinycss2.serialize(rule.content)}}}" if listed else ""
