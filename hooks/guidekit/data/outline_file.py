"""The file of the outline: read, and checked for what must fit together in it, beyond the schema of its parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from guidekit.data.outline import Outline, Page
from guidekit.data.passages import EXAMPLE
from guidekit.data.schema import load
from guidekit.model.finding import Finding, GuideError

_HEADING_LEVELS = 6
EXAMPLES = {"": "title: Name of the guide", "text": EXAMPLE, "file": "file: emergency.md"}


def load_outline(path: Path, name: str | None = None, values: Mapping[str, str] | None = None) -> Outline:
    """Return the outline in `path`, which findings call `name` (as given, else the path).

    `values` are filled in for its placeholders, such as `{{ emergency_number }}` and `[@brady-2014]`.
    Raises GuideError with every finding if the file is not a valid outline.
    """
    name = name or str(path)
    outline = load(Outline, path, name, EXAMPLES, values)
    if findings := check_outline(outline, name):
        raise GuideError(findings)
    return outline


def check_outline(outline: Outline, name: str) -> list[Finding]:
    """Return a finding for each thing given twice, and for each fact, block or piece that nothing defines."""
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
    things += [("piece", piece.file, piece.line) for piece in outline.included]
    things += [("fact", fact.id, fact.line) for fact in outline.every_fact()]
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
    defined = {"fact": outline.facts, "block": {block.kind for block in outline.blocks}, "piece": outline.pieces}
    defined["section"] = {heading for _, heading, _ in page.parts()}
    for line, what, key in _names(page):
        known = defined[what]
        if key not in known:
            near = get_close_matches(key, known, n=3, cutoff=0) or ["none"]
            cure = f"Correct the name, or define the {what}. Near: {', '.join(near)}."
            yield Finding(name, line, f"the {what} '{key}' is not defined", cure)


def _names(page: Page) -> Iterator[tuple[int, str, str]]:
    """Yield line, kind and key of whatever the page names that stands elsewhere."""
    yield from ((page.key_lines["whole"], "section", heading) for heading in page.whole)
    for words in (words for _, _, part in page.parts() for words in part.passages()):
        yield from ((words.line, "fact", key) for key in words.again)
        named = (("block", words.block), ("piece", words.include))
        yield from ((words.line, what, key) for what, key in named if key)
