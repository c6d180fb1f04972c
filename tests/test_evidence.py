"""The evidence: every figure stands beside its citation, on the real pages and when one is taken away."""

from __future__ import annotations

import re
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from guidekit.clinic.settings import sample_clinic
from guidekit.data.outline import Page
from guidekit.evidence.citations import cited_keys
from guidekit.evidence.figures import Evidence, Given, figures_given, load_evidence
from guidekit.evidence.numbers import check_numbers_known
from guidekit.evidence.references import References, load_references
from guidekit.outputs.site import Site, page_file, page_view
from tests.building import ANSWERS, ROOT, article, command, read_html
from tests.mutating import without


@pytest.fixture(scope="session")
def references() -> References:
    return load_references(ROOT / "guide/references.yml", "references.yml")


@pytest.fixture(scope="session")
def evidence(references: References) -> Evidence:
    return load_evidence(ROOT / "guide/evidence.yml", "evidence.yml", references)


def test_the_table_of_figures(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("evidence", site.folder) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["Figure", "Page", "Cited", "Says"]
    assert re.fullmatch(r"\d+ figures on their pages, 0 without a citation beside them\.", lines[-1])
    assert any("7,629 treatments" in line and "brady-2014" in line and "cannot rule it out" in line for line in lines)


def test_each_figure_is_lost_with_its_citation(
    site: Site, evidence: Evidence, references: References, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each citation beside a figure is taken out of its page; the rule must miss it, and nothing else."""
    tried = missed = 0
    for page in site.outline.pages():
        path = page_file(site, page.page)
        assert path
        root = article(path)

        def given(root: HtmlElement = root, path: Path = path, page: Page = page) -> list[Given]:
            return list(figures_given(page_view(site, page, root, path), evidence, references))

        assert [one for one in given() if one.lacks] == [], page.page
        for key in sorted({key for one in given() for key in one.figure.references}):
            with ExitStack() as taken:
                for link in root.xpath(f".//a[contains(@href, '#{key}')]"):
                    taken.enter_context(without(link))
                tried += 1
                missed += not any(reference.key == key for one in given() for reference in one.lacks)
    with capsys.disabled():
        print(f"\nCitations taken from their figures: {tried - missed} of {tried} found")  # noqa: T201
    assert tried > 30
    assert missed == 0


INVENTED = (
    "About 85 in 100 people felt better.",
    "It works for 73% of patients.",
    "The risk is 1 in 40,000.",
    "In a trial of 212 adults, pain fell by 2.4 points.",
    "Relief lasts 18 months.",
)


def test_no_number_can_be_invented(
    site: Site, evidence: Evidence, references: References, capsys: pytest.CaptureFixture[str]
) -> None:
    """Sentences with numbers of nobody's are put at the end of every paragraph and item of every page."""
    values = sample_clinic(ANSWERS).values
    tried = found = 0
    for page in site.outline.pages():
        path = page_file(site, page.page)
        assert path
        view = page_view(site, page, article(path), path)
        assert list(check_numbers_known(view, evidence, references, values)) == [], page.page
        for section in view.sections if page.page != references.page else ():
            for place, statement in enumerate(section.statements):
                invented = INVENTED[place % len(INVENTED)]
                section.statements[place] = replace(statement, text=f"{statement.text} {invented}")
                tried += 1
                found += any(check_numbers_known(view, evidence, references, values))
                section.statements[place] = statement
    with capsys.disabled():
        print(f"\nInvented numbers found: {found} of {tried}")  # noqa: T201
    assert tried > 500
    assert found == tried


def test_references_say_what_is_known_in_the_order_of_their_numbers(site: Site, references: References) -> None:
    root = read_html(site.folder / "reference/references.html")
    for reference in references.references:
        (entry,) = root.xpath("//li[@id=$key]", key=reference.key)
        text = entry.text_content()
        assert text.rstrip().endswith(f" {reference.standing}")
        links = [str(link.get("href")) for link in entry.iter("a")]
        assert (reference.address in links) == bool(reference.doi)


def test_citations_are_read_in_every_form() -> None:
    assert cited_keys("A [@a-1; @b-2]. B [@c]. C [ @d ] [d](e.md) @f") == ["a-1", "b-2", "c"]
