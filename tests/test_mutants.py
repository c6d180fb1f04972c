"""Mutants: whatever can be lost, moved, lowered, folded, turned round or added is, once, and must be found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest
from lxml.html import HtmlElement

from guidekit.content.saying import find
from guidekit.content.view import View
from guidekit.data.outline import Page
from guidekit.guide.guide import Guide
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.model.words import inline_text, text_of, unread
from guidekit.outputs.index import Entry, index_view, read_entries
from guidekit.outputs.site import PRINT_LEVELS, PRINT_PAGE, Site, page_file, page_view
from guidekit.rules import navigation_complete, page_exists
from guidekit.rules.registry import INDEX as OF_INDEX
from guidekit.rules.registry import PAGE, PRINT, Stage, run
from tests.building import ROOT, article, read_html
from tests.mutating import folded, saying, swapped, turned_round, with_class, without, without_sentences

Mutant = tuple[str, str, bool]
_HEADINGS = ".//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5][not(@class='admonition-title')]"
_BLOCKS = ".//div[contains(concat(' ', @class, ' '), ' admonition ')]"
_FIRST_WORD = re.compile(r"\b[A-Za-z]{2,}\b(?![^<>]*>)")
_WORDS = ("p", "li", "td", "th", "dt", "dd", "figcaption", "h1", "h2", "h3", "h4", "h5")


class Output:
    """A page as an output shows it: the element to change, and the rules to call on it."""

    def __init__(self, site: Site, page: Page, root: HtmlElement, stage: Stage, deeper: int) -> None:
        self.site, self.page, self.root, self.stage, self.deeper = site, page, root, stage, deeper
        self.name = stage.name.lower()
        path = page_file(site, page.page)
        assert path
        self.path, self.written = path, page_view(site, page, article(path), path)

    def view(self) -> View:
        view = page_view(self.site, self.page, self.root, self.path, self.deeper)
        view.written = self.written
        return view

    def findings(self) -> list[Finding]:
        return run(self.stage, self.view())

    def caught(self) -> bool:
        return bool(self.findings())

    def rules(self) -> set[str]:
        return {finding.rule for finding in self.findings()}


def outputs(site: Site) -> Iterator[Output]:
    """Yield each page as its own file and as the print page show it."""
    print_root = read_html(site.folder / f"{PRINT_PAGE}.html")
    for page in site.outline.pages():
        path = page_file(site, page.page)
        assert path
        yield Output(site, page, article(path), PAGE, 0)
        yield Output(
            site, page, print_root.xpath("//section[@data-page=$page]", page=page.page)[0], PRINT, PRINT_LEVELS
        )


def lost_headings(output: Output) -> Iterator[Mutant]:
    for heading in output.root.xpath(_HEADINGS):
        with without(heading):
            yield "heading removed", text_of(heading), output.caught()


def swapped_sections(output: Output) -> Iterator[Mutant]:
    headings = output.root.xpath(f".//h{2 + output.deeper}[not(@class='admonition-title')]")
    for first, second in pairwise(headings):
        with swapped(first, second):
            yield "sections swapped", text_of(first), output.caught()


def held(output: Output) -> Iterator[HtmlElement]:
    """Yield each element whose words the outline holds, or some of them."""
    view = output.view()
    said = {
        id(one): one
        for part, section in view.pairs
        for words in view.outline.flat(part)
        if (one := find(words, section, has_blocks=True))
    }
    texts = {one.text for one in said.values()}
    yield from [one for one in output.root.iter("p", "li", "tr", "dd") if inline_text(one) in texts]


def lost_statements(output: Output) -> Iterator[Mutant]:
    """Take away every element whose words the outline holds; the outline alone must see it, without the source."""
    for element in held(output):
        element.set("hidden", "")
        found = output.rules() & {"fact-words", "safety-words", "section-empty"}
        yield "held words removed", inline_text(element)[:60], bool(found)
        del element.attrib["hidden"]


def lost_items(output: Output) -> Iterator[Mutant]:
    """Take each item and paragraph out of each block, and each sentence out of each."""
    for item in (item for block in output.root.xpath(_BLOCKS) for item in block.iter("p", "li") if inline_text(item)):
        with without(item):
            yield "item removed", text_of(item), "safety-words" in output.rules()
        for text in without_sentences(text_of(item)):
            with saying(item, text):
                yield "sentence removed", text, "safety-words" in output.rules()


def lowered_blocks(output: Output) -> Iterator[Mutant]:
    kinds = [*(block.kind for block in output.site.outline.blocks), "note"]  # the highest first
    for block in output.root.xpath(_BLOCKS):
        kind = next(kind for kind in kinds if kind in block.classes)
        with with_class(block, kind, kinds[kinds.index(kind) + 1]):
            yield "level lowered", text_of(block)[:60], "safety-words" in output.rules()


def folded_blocks(output: Output) -> Iterator[Mutant]:
    for block in output.root.xpath(_BLOCKS):
        with folded(block):
            yield "folded shut", text_of(block)[:60], "words-folded" in output.rules()


def turned_statements(output: Output) -> Iterator[Mutant]:
    for block in output.root.xpath(_BLOCKS):
        for item in (item for item in block.iter("p", "li") if inline_text(item)):
            text = turned_round(text_of(item))
            with saying(item, text):
                yield "turned round", text, "safety-words" in output.rules()


def changed_words(output: Output) -> Iterator[Mutant]:
    """Take a word out of every element of the article, add one, and let two change places."""
    for element in [item for item in output.root.iter(*_WORDS) if len(inline_text(item).split()) > 1]:
        if any(unread(around) for around in (element, *element.iterancestors())):
            continue  # what a template adds: the frame holds it
        first, second, *rest = text_of(element).split()
        for kind, words in (
            ("word removed", [second, *rest]),
            ("word added", [first, "not", second, *rest]),
            ("words swapped", [second, first, *rest]),
        ):
            if words != [first, second, *rest]:
                with saying(element, " ".join(words)):
                    yield kind, text_of(element)[:60], "same-words" in output.rules()


def changed_index(site: Site) -> Iterator[Mutant]:
    entries = read_entries(site)
    for page in site.outline.pages():
        path = page_file(site, page.page)
        assert path
        written = page_view(site, page, article(path), path)
        for place, entry in enumerate(entries):
            if entry.location == page.page.replace(".md", ".html"):
                for kind, changed in _changed(entry):
                    rest = [*entries[:place], *changed, *entries[place + 1 :]]
                    yield f"index: {kind}", entry.title, _found(index_view(site, page, rest), written)


def _changed(entry: Entry) -> Iterator[tuple[str, list[Entry]]]:
    yield "section removed", []
    yield "words added", [entry._replace(text=f"{entry.text} <p>It is safe.</p>")]
    if entry.text:
        yield "words removed", [entry._replace(text=_FIRST_WORD.sub("", entry.text, count=1))]


def _found(view: View | Finding, written: View) -> bool:
    if isinstance(view, Finding):
        return True
    view.written = written
    return bool(run(OF_INDEX, view))


def lost_files(guide: Guide) -> Iterator[Mutant]:
    pages = [page.page for page in guide.outline.pages()]
    navigation = [(theme.theme, page.page, None) for theme in guide.outline.themes for page in theme.pages]
    sources = Sources(guide, ROOT / "docs", ROOT / "docs/blocks")
    for place, page in enumerate(pages):
        sources.pages = pages[:place] + pages[place + 1 :]
        yield "file removed", page, bool(list(page_exists.check(sources)))
        sources.navigation = navigation[:place] + navigation[place + 1 :]
        yield "navigation entry removed", page, bool(list(navigation_complete.check(sources)))


_CHANGES = (
    lost_headings,
    swapped_sections,
    lost_statements,
    lost_items,
    lowered_blocks,
    folded_blocks,
    turned_statements,
    changed_words,
)


@pytest.fixture(scope="module")
def all_mutants(site: Site, guide: Guide) -> list[Mutant]:
    """Every mutant: its kind, what was changed, and whether it was caught."""
    mutants = [*lost_files(guide), *changed_index(site)]
    for output in outputs(site):
        assert output.findings() == []
        for change in _CHANGES:
            mutants += [(f"{output.name}: {kind}", what, caught) for kind, what, caught in change(output)]
        assert output.findings() == [], "a mutation was not undone"
    return mutants


def test_every_mutant_is_caught(all_mutants: list[Mutant], capsys: pytest.CaptureFixture[str]) -> None:
    made, caught = Counter(kind for kind, _, _ in all_mutants), Counter(kind for kind, _, ok in all_mutants if ok)
    with capsys.disabled():
        print(f"\nMutants caught: {caught.total()} of {made.total()}")  # noqa: T201 (the figure that is judged)
        for kind, count in made.items():
            print(f"  {kind}: {caught[kind]} of {count}")  # noqa: T201
    assert [f"{kind}: {what}" for kind, what, ok in all_mutants if not ok] == []


def test_there_is_a_mutant_of_every_part(site: Site, all_mutants: list[Mutant]) -> None:
    made = Counter(kind for kind, _, _ in all_mutants)
    parts = sum(len(page.parts()) for page in site.outline.pages())
    safety = sum(1 for fact in site.outline.facts.values() if fact.block)
    for kind in ("page: heading removed", "print: heading removed", "index: section removed"):
        assert made[kind] >= parts
    assert made["file removed"] == made["navigation entry removed"] == len(site.outline.pages())
    for kind in ("held words removed", "item removed", "turned round", "word added"):
        assert made[f"page: {kind}"] >= safety
        assert made[f"print: {kind}"] >= safety
