"""Whether a selector of a style sheet finds anything in the pages, whatever state a page is in."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import tinycss2
from cssselect2 import ElementWrapper, SelectorError, compile_selector_list
from lxml.html import HtmlElement

# Attributes that get their values from the pages alone; a script changes them to values that stand in the pages, too
_FROM_PAGES = ("dir", "role", "data-md-color-scheme", "data-md-color-primary", "data-md-color-accent")
# Elements that a script may add: those of search results and of messages
_FROM_SCRIPTS = "a article aside button details dialog div h1 h2 h3 label li mark nav ol p section span summary svg ul"
_OF_SEARCH = (".md-search", ".guide-search")
_PARTS_OF_A_TEST = 3  # [name = value]
# What a page has once and for all: some attributes, some pseudo-classes; all others, such as `:hover`, are states
_FIXED = r"dir|for|href|id|src|type|align|data-md-toggle|data-md-type"
_LASTING = r"(?:root|(?:first|last|only)-(?:child|of-type)|nth-[\w-]+|is|where|has)(?![\w-])"
_STATE = re.compile(
    rf"(?P<fixed>\[(?:{_FIXED})(?![\w-])[^\]]*\])"
    rf"|\[[^\]]*\]|::[\w-]+|:(?!{_LASTING})[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?"
)
_AROUND = re.compile(r"\s*([>+~])\s*|\s+")
_NOTHING_LEFT = re.compile(r"(?:^|(?<=[ >+~,(]))(?=[ >+~,)]|$)")


class Pages:
    """All elements of some pages, by what a selector may name: `p`, `#id`, `.class`, `[dir=ltr]`.

    `scripts` are the names that a script may make a class or an id of.
    """

    def __init__(self, pages: Iterable[HtmlElement], scripts: Iterable[str]) -> None:
        self._named: dict[str, list[ElementWrapper]] = defaultdict(list)
        self._from_scripts = {*_FROM_SCRIPTS.split(), *(f"{sign}{name}" for name in scripts for sign in ".#")}
        for page in pages:
            for element in ElementWrapper.from_html_root(page).iter_subtree():
                values = [f"[{key}={element.etree_element.get(key)}]" for key in _FROM_PAGES]
                classes = [f".{name}" for name in element.classes]
                for name in ("*", element.local_name, f"#{element.id}", *classes, *values):
                    self._named[name].append(element)

    def use(self, selector: list[Any]) -> bool:
        """Tell if a selector, given as tokens of tinycss2, may find something: in the pages, or made by a script."""
        names = list(_names(selector))
        if not all(name in self._named or name in self._from_scripts for name in names):
            return False
        classes = [name for name in names if name.startswith(".")]
        if any(name not in self._named or name.startswith(_OF_SEARCH) for name in classes):
            return True  # what a script writes stands in no page
        try:
            compiled = compile_selector_list(_in_any_state(tinycss2.serialize(selector)))
        except SelectorError:  # a selector that this library does not know: some element may match
            return True
        return any(one.test(element) for one in compiled for element in self._subjects(one))

    def _subjects(self, compiled: Any) -> list[ElementWrapper]:
        named = (compiled.id and f"#{compiled.id}") or (compiled.class_name and f".{compiled.class_name}")
        return self._named.get(named or compiled.local_name or "*", [])


def _names(selector: list[Any]) -> Iterator[str]:
    """Yield what a selector asks for, as `Pages` has it."""
    for before, token in pairwise([None, *selector]):
        if token.type == "hash":
            yield f"#{token.value}"
        elif token.type == "ident" and before != ":":
            yield f".{token.value}" if before == "." else token.lower_value
        elif token.type == "[] block":
            parts = [part for part in token.content if part.type != "whitespace"]
            if len(parts) == _PARTS_OF_A_TEST and parts[1] == "=" and parts[0].value in _FROM_PAGES:
                yield f"[{parts[0].value}={parts[2].value}]"


def _in_any_state(selector: str) -> str:
    """Return a selector without what changes while a page is read; where nothing is left, any element stands."""
    text = _AROUND.sub(lambda found: found[1] or " ", selector.strip())
    return _NOTHING_LEFT.sub("*", _STATE.sub(lambda found: found["fixed"] or "", text))
