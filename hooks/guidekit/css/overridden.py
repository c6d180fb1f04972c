"""Declarations of a style sheet that a later rule with the same selector always overrides."""

from typing import Any

import tinycss2

from guidekit.css.rewriting import rewrite


def without_overridden(css: str) -> str:
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
