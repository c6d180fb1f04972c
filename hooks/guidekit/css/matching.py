"""Whether a selector of a style sheet finds anything in the pages, whatever state a page is in."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import Any

import tinycss2
from cssselect2 import ElementWrapper, SelectorError, compile_selector_list
from lxml import etree
from lxml.etree import _Element

Tokens = list[Any]

# Attributes that get their values from the pages alone; a script changes them to values that stand in the pages, too
_FROM_PAGES = ("dir", "role", "data-md-color-scheme", "data-md-color-primary", "data-md-color-accent")
# Elements that a script may add: those of search results and of messages
_FROM_SCRIPTS = "a article aside button details dialog div h1 h2 h3 label li mark nav ol p section span summary svg ul"
_OF_SEARCH = (".md-search", ".guide-search")
_PARTS_OF_A_TEST = 3  # [name = value]
# What a page has once and for all: some attributes, some pseudo-classes; all others, such as `:hover`, are states
_FIXED = r"dir|for|href|id|src|type|align|data-md-toggle|data-md-type"
_ASKED = ("class", *sorted({*_FIXED.split("|"), *_FROM_PAGES}))
_LASTING = r"(?:root|(?:first|last|only)-(?:child|of-type)|nth-[\w-]+|is|where|has)(?![\w-])"
_STATE = re.compile(
    rf"(?P<fixed>\[(?:{_FIXED})(?![\w-])[^\]]*\])"
    rf"|\[[^\]]*\]|::[\w-]+|:(?!{_LASTING})[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?"
)
_AROUND = re.compile(r"\s*([>+~])\s*|\s+")
_NOTHING_LEFT = re.compile(r"(?:^|(?<=[ >+~,(]))(?=[ >+~,)]|$)")


def used(selectors: Mapping[str, Tokens], pages: Sequence[_Element], scripts: Iterable[str]) -> set[str]:
    """Return the texts of those `selectors`, given as tokens of tinycss2, that may find something.

    It stands in one of `pages`, or a script makes it: `scripts` are the names that one may make a class or an id of.
    One page after the other is looked at, so that a site of many takes no more memory than its largest.
    """
    names = {name for page in pages for element in page.iter("*") for name in _names_of(element)}
    from_scripts = {*_FROM_SCRIPTS.split(), *(f"{sign}{name}" for name in scripts for sign in ".#")}
    asked = {text: list(_asked(selector)) for text, selector in selectors.items()}
    possible = {text for text, asks in asked.items() if all(name in names or name in from_scripts for name in asks)}
    found = {text for text in possible if any(_is_of_scripts(name, names) for name in asked[text])}
    compiled = {text: one for text in sorted(possible - found) if (one := _compiled(selectors[text]))}
    found |= possible - found - compiled.keys()  # a selector that the library does not know: some element may match
    for page in pages:
        elements = _by_name(page)
        matched = {text for text, one in compiled.items() if any(_matches(part, elements) for part in one)}
        found |= matched
        compiled = {text: one for text, one in compiled.items() if text not in matched}
    return found


def shape(page: _Element) -> bytes:
    """Return what stands for all that a selector may ask of a page: its elements as they are nested, not its words."""
    digest = hashlib.sha256()
    for event, element in etree.iterwalk(page, events=("start", "end"), tag="*"):
        values = [element.get(name, "") for name in _ASKED] if event == "start" else []
        digest.update("\0".join((event, str(element.tag), *values)).encode())
    return digest.digest()


def _is_of_scripts(name: str, names: Set[str]) -> bool:
    """Tell if a class that a selector names stands in no page: what a script writes."""
    return name.startswith(".") and (name not in names or name.startswith(_OF_SEARCH))


def _compiled(selector: Tokens) -> list[Any]:
    try:
        return list(compile_selector_list(_in_any_state(tinycss2.serialize(selector))))
    except SelectorError:
        return []


def _by_name(page: _Element) -> dict[str, list[ElementWrapper]]:
    """Return all elements of a page, by what a selector may name."""
    named: dict[str, list[ElementWrapper]] = defaultdict(list)
    for element in ElementWrapper.from_html_root(page).iter_subtree():
        for name in _names_of(element.etree_element):
            named[name].append(element)
    return named


def _names_of(element: _Element) -> Iterator[str]:
    """Yield what a selector may name an element by: `*`, `p`, `#id`, `.class`, `[dir=ltr]`."""
    yield from ("*", str(element.tag).rpartition("}")[2], f"#{element.get('id')}")
    yield from (f".{name}" for name in element.get("class", "").split())
    yield from (f"[{key}={element.get(key)}]" for key in _FROM_PAGES)


def _matches(compiled: Any, elements: Mapping[str, list[ElementWrapper]]) -> bool:
    named = (compiled.id and f"#{compiled.id}") or (compiled.class_name and f".{compiled.class_name}")
    return any(compiled.test(element) for element in elements.get(named or compiled.local_name or "*", ()))


def _asked(selector: Tokens) -> Iterator[str]:
    """Yield what a selector asks for, as `_names_of` has it."""
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
