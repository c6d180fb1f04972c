"""What a page shows of the evidence: citations, `[@brady-2014; @boyce-2020]`, and lines that stand for something.

A line such as `[table: rates]` stands for a table, bars or a list, `[references: Visits]` for references.
"""

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches

from guidekit.content.lines import NOTE
from guidekit.content.view import View
from guidekit.data.placeholders import CITATION
from guidekit.evidence.references import Reference, References
from guidekit.model.finding import Finding
from guidekit.model.words import text_of

_LIST = re.compile(r"^\[references: *(?P<group>[^\[\]]+?) *\]$", re.MULTILINE)
_EXAMPLE = "`[@brady-2014]`, or of several `[@brady-2014; @boyce-2020]`"
_SHOWN = ("bars: rates", "bars: risks", "table: conditions", "table: rates")
_LINE = re.compile(r"^\[(?P<kind>bars|table): *(?P<data>[^\[\]]+?) *\]$", re.MULTILINE)


def keys_in(citation: str) -> list[str]:
    """Return the keys in what stands between the brackets of a citation."""
    return [key.strip().removeprefix("@").strip() for key in citation.split(";")]


def cited_keys(text: str) -> list[str]:
    """Return every key that `text`, the source of a page, cites, in order."""
    return [key for found in CITATION.finditer(NOTE.sub("", text)) for key in keys_in(found["keys"])]


def check_citations(text: str, references: References, name: str) -> Iterator[Finding]:
    """Yield a finding for each citation in the page called `name` whose key no reference has."""
    known = references.by_key()
    for line, key in _cited_lines(text):
        if key not in known:
            near = ", ".join(get_close_matches(key, known, n=3, cutoff=0))
            cure = f"write the key of a reference, for example {_EXAMPLE}; near this one: {near}"
            yield Finding(name, line, f"there is no reference '{key}'", cure)


def check_no_citations(text: str, name: str) -> Iterator[Finding]:
    """Yield a finding for each citation in a piece that pages include, such as a care card: it cannot lead anywhere."""
    cure = "cite it in the text of a page, and take it out here"
    return (Finding(name, line, f"a card cannot cite '{key}'", cure) for line, key in _cited_lines(text))


def _cited_lines(text: str) -> Iterator[tuple[int, str]]:
    return ((number, key) for number, line in enumerate(text.splitlines(), 1) for key in cited_keys(line))


def check_links(view: View, references: References) -> Iterator[Finding]:
    """Yield a finding for each citation that is typed as plain text: it leads nowhere, and nothing knows of it."""
    root = view.root
    if root is None or view.page.page == references.page:
        return
    text = text_of(root)
    for reference in references.references:
        links = root.xpath(f".//a[contains(@href, '#{reference.key}')]")
        if text.count(reference.cited) > [text_of(link) for link in links].count(reference.cited):
            what = f'"{reference.cited}" is typed, and not cited'
            yield view.finding(None, what, f"in {view.source}, write `[@{reference.key}]` in its place")


def check_lists(text: str, references: References, name: str) -> Iterator[Finding]:
    """Yield a finding for each group that the page of references, called `name`, lacks or does not know."""
    groups = list(dict.fromkeys(reference.group for reference in references.references))
    listed = [found["group"] for found in _LIST.finditer(text)]
    for group in groups:
        if group not in listed:
            cure = f"write `[references: {group}]` on a line of its own under its heading"
            yield Finding(name, 1, f'the references of the group "{group}" are not listed', cure)
    for group in listed:
        if group not in groups:
            line = text[: text.index(group)].count("\n") + 1
            cure = f"write the name of a group, for example `[references: {groups[0]}]`"
            yield Finding(name, line, f'there is no group of references "{group}"', cure)


def check_all_cited(references: References, cited: set[str], name: str) -> Iterator[Finding]:
    """Yield a finding for each reference in the file called `name` whose key is not `cited` by a page."""
    for reference in references.references:
        if reference.key not in cited:
            cure = f"cite it where its figures stand, with `[@{reference.key}]`, or take it out"
            yield Finding(name, reference.line, f"no page cites the reference '{reference.key}'", cure)


def with_citations(text: str, references: References, write: Callable[[list[Reference]], str]) -> str:
    """Return `text` with what `write` makes of each citation; one with an unknown key stays as it is."""
    known = references.by_key()

    def written(found: re.Match[str]) -> str:
        keys = keys_in(found["keys"])
        return write([known[key] for key in keys]) if all(key in known for key in keys) else found[0]

    return CITATION.sub(written, text)


def with_lists(text: str, references: References, write: Callable[[list[Reference]], str]) -> str:
    """Return `text` with what `write` makes of each list of references."""
    return _LIST.sub(lambda found: write(references.group(found["group"])), text)


def check_shown(text: str, name: str) -> Iterator[Finding]:
    """Yield a finding for each such line in the page called `name` that stands for nothing."""
    for found in _LINE.finditer(text):
        if _what(found) not in _SHOWN:
            line = text.count("\n", 0, found.start()) + 1
            cure = f"write one of these: {', '.join(f'`[{what}]`' for what in _SHOWN)}"
            yield Finding(name, line, f'there is nothing to show for "{_what(found)}"', cure)


def with_shown(text: str, write: Callable[[str, str], str]) -> str:
    """Return `text` with what `write` makes of each such line, from its two words: `table` and `rates`."""
    return _LINE.sub(lambda found: write(found["kind"], found["data"]) if _what(found) in _SHOWN else found[0], text)


def _what(found: re.Match[str]) -> str:
    return f"{found['kind']}: {found['data']}"
