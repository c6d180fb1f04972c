"""How much the guide says, and how: `make words` prints words by page, links as subjects, and what is said twice.

Words are those of the article of a built page, without citations. A link is the subject of a sentence if the sentence
begins with it. Near-repeats are runs of 6 words that another page has, too; care cards, callouts and links to files,
which stand on several pages by design, are left out there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml.html import HtmlElement

from guidekit.model.words import text_of
from guidekit.outputs.site import Site
from tests.building import ROOT, read_data, uncited

_RUN = 6
_WORD = re.compile(r"[\w'\u2019-]+")
_BY_DESIGN = ".//*[contains(@class, 'admonition')] | .//a[contains(@href, 'handouts/')]"


@dataclass(frozen=True)
class Wording:
    """What a page says: its words, all and without what stands on several by design, and what a link begins."""

    page: str
    words: list[str]
    own: list[str]
    linked: list[str]


def wordings(site: Site) -> list[Wording]:
    """Return the wording of each page of the built `site`, in reading order."""
    found = []
    for page, content in uncited(site):
        for link in content.find_class("headerlink"):
            link.drop_tree()
        every, linked = _words(content), list(_begun_by_links(content))
        for part in content.xpath(_BY_DESIGN):
            if part.getparent() is not None:
                part.drop_tree()
        found.append(Wording(page, every, _words(content), linked))
    return found


def _words(content: HtmlElement) -> list[str]:
    return [word.lower() for word in _WORD.findall(text_of(content))]


def _begun_by_links(content: HtmlElement) -> list[str]:
    """Return the sentences of paragraphs that begin with a link and go on after it."""
    found = []
    for link in content.xpath(".//p//a[@href]"):
        before = link.getprevious().tail if link.getprevious() is not None else link.getparent().text
        after = (link.tail or "").strip()
        begins = not (before or "").strip() or (before or "").rstrip().endswith((".", "?", "!", ":"))
        if begins and re.match(r"[a-z]", after):
            found.append(f"{text_of(link)} {after}")
    return found


def _runs(words: list[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    return ((start, tuple(words[start : start + _RUN])) for start in range(len(words) - _RUN + 1))


def repeats(found: list[Wording]) -> float:
    """Return the share of words, from 0 to 1, that stand in a run that another page has, too."""
    places: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in found:
        for _, run in _runs(one.own):
            places[run].add(one.page)
    again = 0
    for one in found:
        marked: set[int] = set()
        for start, run in _runs(one.own):
            if len(places[run]) > 1:
                marked.update(range(start, start + _RUN))
        again += len(marked)
    return again / sum(len(one.own) for one in found)


def table(found: list[Wording]) -> str:
    """Return the figures as a table."""
    lines = [f"{'page':34} {'words':>6} {'own':>6}"]
    lines += [f"{one.page:34} {len(one.words):6} {len(one.own):6}" for one in found]
    linked = [sentence for one in found for sentence in one.linked]
    every, own = sum(len(one.words) for one in found), sum(len(one.own) for one in found)
    return "\n".join(
        [
            *lines,
            f"{'in all':34} {every:6} {own:6}",
            f"sentences with a link as subject: {len(linked)}",
            *(f"  {sentence}" for sentence in linked),
            f"words in runs of {_RUN} that another page has, too: {repeats(found):.1%}",
        ]
    )


if __name__ == "__main__":
    print(table(wordings(Site(Path("site"), read_data(ROOT / "mkdocs.yml").outline))))  # noqa: T201
