"""What must fit together in an outline, beyond the schema of its parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from guidekit.data.outline import Contents, Outline, Page
from guidekit.model.finding import Finding

_HEADING_LEVELS = 6


def check_outline(outline: Outline, name: str) -> list[Finding]:
    """Return a finding for each thing given twice, and for each fact, block or card that nothing defines."""
    return [
        *_given_twice(outline, name),
        *_counted(outline, name),
        *(
            finding
            for page in outline.pages()
            for finding in (*_repeated_headings(page, name), *_unknown_names(outline, page, name))
        ),
    ]


def _counted(outline: Outline, name: str) -> Iterator[Finding]:
    """So that no safety statement leaves the outline unnoticed, it says how many there are."""
    count = sum(1 for fact in outline.facts.values() if fact.block)
    if count != outline.safety_statements:
        cure = f"put back what is missing; only if all is meant so, write `safety_statements: {count}`"
        what = f"the outline has {count} safety statements, and says that it has {outline.safety_statements}"
        yield Finding(name, outline.line, what, cure)


def _given_twice(outline: Outline, name: str) -> Iterator[Finding]:
    things = [("page", page.page, page.line) for page in outline.pages()]
    things += [("theme", theme.theme, theme.line) for theme in outline.themes]
    things += [("block", block.kind, block.line) for block in outline.blocks]
    things += [
        ("fact", fact.id, fact.line) for page in outline.pages() for _, _, part in page.parts() for fact in part.facts
    ]
    counts = Counter((kind, key) for kind, key, _ in things)
    for kind, key, line in things:
        if counts[kind, key] > 1:
            yield Finding(name, line, f"the {kind} '{key}' stands here twice", f"Keep one {kind} '{key}'.")


def _repeated_headings(page: Page, name: str) -> Iterator[Finding]:
    counts = Counter(heading for _, heading, _ in page.parts())
    for level, heading, part in page.parts():
        if counts[heading] > 1:
            cure = "Give each section of the page a heading of its own."
            yield Finding(name, part.line, f"the heading '{heading}' stands twice on {page.page}", cure)
        if level > _HEADING_LEVELS:
            yield Finding(name, part.line, f"the heading '{heading}' is too deep", "Use 6 levels at most.")


def _unknown_names(outline: Outline, page: Page, name: str) -> Iterator[Finding]:
    facts, kinds, cards = outline.facts, {block.kind for block in outline.blocks}, outline.cards()
    defined = {"fact": facts, "block": kinds, "card": cards, "reversing word": outline.reversing_words}
    for _, _, part in page.parts():
        for what, key, line in _names(part):
            known = defined[what]
            if key not in known:
                near = get_close_matches(key, known, n=3, cutoff=0) or ["none"]
                cure = f"Correct the name, or define the {what}. Near: {', '.join(near)}."
                yield Finding(name, line, f"the {what} '{key}' is not defined", cure)


def _names(part: Contents) -> Iterator[tuple[str, str, int]]:
    yield from (("fact", key, part.line) for key in (*part.repeats, *part.lists))
    yield from (("card", key, part.line) for key in part.cards)
    yield from (("reversing word", word, fact.line) for fact in part.facts for word in fact.allows)
    yield from (("block", fact.block, fact.line) for fact in part.facts if fact.block is not None)
