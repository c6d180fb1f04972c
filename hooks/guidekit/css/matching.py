"""Selectors of a style sheet that match nothing in the pages, whatever state a page is in."""

import re
from collections import defaultdict
from typing import Any

import tinycss2
from cssselect2 import ElementWrapper, SelectorError, compile_selector_list
from lxml.html import HtmlElement

# Pseudo-classes that a page has once and for all; all others, such as `:hover`, are states
_FIXED = {"root", "first-child", "last-child", "only-child", "first-of-type", "last-of-type", "only-of-type"}
_LISTS = {"is", "where", "has"}
_FIXED_WITH = {"nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type"}
_FIXED_ATTRIBUTES = {"dir", "for", "href", "id", "src", "type", "align", "data-md-toggle", "data-md-type"}
_COMBINATORS = {">", "+", "~"}
_AROUND = re.compile(r"\s*([>+~])\s*")


class Pages:
    """All elements of some pages, by what a selector may name them: an element, a class, an id."""

    def __init__(self, pages: list[HtmlElement]) -> None:
        self._named: dict[str, list[ElementWrapper]] = defaultdict(list)
        for page in pages:
            for element in ElementWrapper.from_html_root(page).iter_subtree():
                for name in (element.local_name, f"#{element.id}", *(f".{one}" for one in element.classes), "*"):
                    self._named[name].append(element)

    def match(self, selector: list[Any]) -> bool:
        """Tell if an element of the pages matches a selector, given as tokens of tinycss2, in some state of a page."""
        try:
            compiled = compile_selector_list(_in_any_state(selector))
        except SelectorError:  # a selector that this library does not know: some element may match
            return True
        return any(one.test(element) for one in compiled for element in self._subjects(one))

    def _subjects(self, compiled: Any) -> list[ElementWrapper]:
        named = (compiled.id and f"#{compiled.id}") or (compiled.class_name and f".{compiled.class_name}")
        return self._named[named or compiled.local_name or "*"]


def _in_any_state(tokens: list[Any]) -> str:
    """Return a selector without what changes while a page is read; where nothing is left, any element stands."""
    text = _AROUND.sub(r"\1", tinycss2.serialize(tokens)).strip()
    parts, compound, sign = [], "", ""
    for token in tinycss2.parse_component_value_list(text):
        if token.type == "whitespace" or (token.type == "literal" and token.value in _COMBINATORS):
            parts += [compound or "*", " " if token.type == "whitespace" else token.value]
            compound = ""
        elif token.type == "literal" and token.value == ":":
            sign += ":"
        else:
            compound += _lasting(token, sign)
            sign = ""
    return "".join((*parts, compound or "*"))


def _lasting(token: Any, sign: str) -> str:
    """Return a part of a selector if it holds in every state of a page; `sign` is the colons before it."""
    text = str(tinycss2.serialize([token]))
    if token.type == "[] block":
        return (
            text if str(next(part.value for part in token.content if part.type == "ident")) in _FIXED_ATTRIBUTES else ""
        )
    if not sign:
        return text
    if token.type == "function" and token.lower_name in _LISTS and sign == ":":
        inner = ",".join(_in_any_state(part) for part in split_selectors(token.arguments))
        return f":{token.lower_name}({inner})"
    is_fixed = token.lower_value in _FIXED if token.type == "ident" else token.lower_name in _FIXED_WITH
    return f":{text}" if is_fixed and sign == ":" else ""


def split_selectors(tokens: list[Any]) -> list[list[Any]]:
    """Return the selectors of a list, each as tokens."""
    selectors: list[list[Any]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return selectors
