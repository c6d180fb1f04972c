"""The styles of the search: a page that is only read does without them."""

import re
from typing import Any

import tinycss2

from guidekit.css.matching import split_selectors
from guidekit.css.rewriting import rewrite, with_selectors

SEARCH = "md-search"  # the class of the whole search box
_OF_SEARCH = re.compile(rf"\.(?:{SEARCH}|guide-search)")


def without_search(css: str) -> tuple[str, str]:
    """Return `css` without the rules for parts of the search, and these rules."""

    def part(rule: Any, *, wanted: bool) -> str:
        selectors = [(one, bool(_OF_SEARCH.search(tinycss2.serialize(one)))) for one in split_selectors(rule.prelude)]
        return with_selectors(rule, [one for one, found in selectors if found == wanted])

    rest = rewrite(css, lambda rule, _: part(rule, wanted=False))
    return rest, rewrite(css, lambda rule, _: part(rule, wanted=True), others=False)
