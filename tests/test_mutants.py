"""Mutants: everything that can be lost, moved, lowered, folded or turned round is, once, and must be found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest
from lxml.html import HtmlElement

from guidekit.content.pages import check_navigation, check_pages_exist
from guidekit.content.view import View
from guidekit.data.outline import Outline, Page
from guidekit.model.finding import Finding
from guidekit.model.words import inline_text, text_of
from guidekit.outputs.index import INDEX, index_view, read_entries
from guidekit.outputs.site import PRINT_LEVELS, PRINT_PAGE, Site, article, page_file, page_view, read_html
from guidekit.rules import check_view
from tests.mutating import folded, saying, swapped, turned_round, with_class, without, without_sentences

Mutant = tuple[str, str, bool]
_HEADINGS = ".//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5][not(@class='admonition-title')]"
_BLOCKS = ".//div[contains(concat(' ', @class, ' '), ' admonition ')]"


class Output:
    """A page as an output shows it: the element to change, and the rules to call on it."""

    def __init__(self, site: Site, page: Page, root: HtmlElement, name: str, deeper: int) -> None:
        self.site, self.page, self.root, self.name, self.deeper = site, page, root, name, deeper

    def view(self) -> View:
        return page_view(self.site, self.page, self.root, self.site.folder / self.name, self.deeper)

    def findings(self) -> list[Finding]:
        return check_view(self.view())

    def caught(self, fact: str = "") -> bool:
        """Tell whether the rules find anything (that names `fact`)."""
        return any(fact in finding.what for finding in self.findings())


def outputs(site: Site) -> Iterator[Output]:
    """Yield each page as its own file and as the print page show it."""
    print_root = read_html(site.folder / f"{PRINT_PAGE}.html")
    for page in site.outline.pages():
        path = page_file(site, page.page)
        assert path
        yield Output(site, page, article(path), "page", 0)
        part = print_root.xpath("//section[@data-page=$page]", page=page.page)[0]
        yield Output(site, page, part, "print", PRINT_LEVELS)


def lost_headings(output: Output) -> Iterator[Mutant]:
    for heading in output.root.xpath(_HEADINGS):
        with without(heading):
            yield "heading removed", text_of(heading), output.caught()


def swapped_sections(output: Output) -> Iterator[Mutant]:
    headings = output.root.xpath(f".//h{2 + output.deeper}[not(@class='admonition-title')]")
    for first, second in pairwise(headings):
        with swapped(first, second):
            yield "sections swapped", text_of(first), output.caught()


def lost_statements(output: Output) -> Iterator[Mutant]:
    """For each safety fact, in a block or in a list, take away every element that says it in the section."""
    listed = {key for _, _, part in output.page.parts() for key in part.lists}
    for said in output.view().said:
        texts = {match.statement.text for match in said.matches}
        elements = [item for item in output.root.iter("p", "li", "tr", "dd") if inline_text(item) in texts]
        if (said.fact.block or said.fact.id in listed) and elements:
            for element in elements:
                element.set("hidden", "")
            yield "statement removed", said.fact.id, output.caught(said.fact.id)
            for element in elements:
                del element.attrib["hidden"]


def lost_items(output: Output) -> Iterator[Mutant]:
    """Take each item and paragraph out of each block, and each sentence out of each."""
    for block in output.root.xpath(_BLOCKS):
        for item in block.iter("p", "li"):
            if "admonition-title" in item.classes or not inline_text(item):
                continue
            with without(item):
                yield "item removed", text_of(item), output.caught()
            for text in without_sentences(text_of(item)):
                with saying(item, text):
                    yield "sentence removed", text, output.caught()


def _blocks_of_facts(output: Output) -> Iterator[tuple[str, str, HtmlElement]]:
    """Yield each safety fact with the block that holds it."""
    for said in output.view().said:
        texts = {match.statement.text for match in said.matches}
        for block in output.root.xpath(_BLOCKS) if said.fact.block else ():
            if any(inline_text(item) in texts for item in block.iter("p", "li")):
                yield said.fact.id, said.fact.block or "", block


def lowered_blocks(output: Output) -> Iterator[Mutant]:
    kinds = [*(block.kind for block in output.site.outline.blocks), "note"]  # the highest first
    for fact, kind, block in _blocks_of_facts(output):
        with with_class(block, kind, kinds[kinds.index(kind) + 1]):
            yield "level lowered", fact, output.caught(fact)


def folded_blocks(output: Output) -> Iterator[Mutant]:
    for fact, _, block in _blocks_of_facts(output):
        with folded(block):
            yield "folded shut", fact, output.caught(fact)


def turned_statements(output: Output) -> Iterator[Mutant]:
    for said in output.view().said:
        for match in said.matches if said.fact.block else ():
            for element in output.root.iter("p", "li"):
                if inline_text(element) == match.statement.text:
                    text = turned_round(match.statement.text)
                    with saying(element, text):
                        yield "turned round", f"{said.fact.id}: {text}", output.caught()


def lost_from_index(site: Site) -> Iterator[Mutant]:
    entries = read_entries(site.folder / INDEX, INDEX)
    for page in site.outline.pages():
        headings = {heading for _, heading, _ in page.parts()}
        for place, entry in enumerate(entries):
            if entry.location == page.page.replace(".md", ".html") and entry.title in headings:
                found = index_view(site, page, [*entries[:place], *entries[place + 1 :]])
                caught = isinstance(found, Finding) or bool(check_view(found))
                yield "index: section removed", entry.title, caught


def lost_files(outline: Outline) -> Iterator[Mutant]:
    sources = [page.page for page in outline.pages()]
    navigation = [(theme.theme, page.page) for theme in outline.themes for page in theme.pages]
    for place, source in enumerate(sources):
        rest = sources[:place] + sources[place + 1 :]
        yield "file removed", source, bool(list(check_pages_exist(outline, rest, "docs", "outline")))
        entries = navigation[:place] + navigation[place + 1 :]
        yield "navigation entry removed", source, bool(list(check_navigation(outline, entries, "mkdocs.yml", 1)))


_CHANGES = (
    lost_headings,
    swapped_sections,
    lost_statements,
    lost_items,
    lowered_blocks,
    folded_blocks,
    turned_statements,
)


@pytest.fixture(scope="module")
def all_mutants(site: Site) -> list[Mutant]:
    """Every mutant: its kind, what was changed, and whether it was caught."""
    mutants = [*lost_files(site.outline), *lost_from_index(site)]
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
        assert made[kind] == parts
    assert made["file removed"] == made["navigation entry removed"] == len(site.outline.pages())
    for kind in ("statement removed", "level lowered", "folded shut", "turned round"):
        assert made[f"page: {kind}"] >= safety
        assert made[f"print: {kind}"] >= safety
