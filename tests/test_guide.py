"""The guide itself, read from its built pages."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from guidekit.content.view import View
from guidekit.outputs.index import INDEX, read_entries
from guidekit.outputs.site import Site, article, page_file, page_views, read_html
from tests.building import Built

SOURCE_FACTS = {f"F{number:03}" for number in range(1, 189)}


def pages(site: Site) -> list[Path]:
    paths = [page_file(site, page.page) for page in site.outline.pages()]
    assert None not in paths
    return [path for path in paths if path]


def test_the_build_says_nothing_but_its_table(built: tuple[Path, Built]) -> None:
    _, how = built
    first_words = [line.split()[0] for line in how.output.splitlines()]
    assert first_words == ["Checked", "page", "index", "print", "Handouts:", "Built", "Clinic:", "Reviews:"], how.output


def test_every_fact_is_said_on_its_page(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    views = [view for view in page_views(site) if isinstance(view, View)]
    said = {key for view in views for key in view.facts}
    with capsys.disabled():
        print(f"\nFacts found on their pages: {len(said & SOURCE_FACTS)} of {len(SOURCE_FACTS)}")  # noqa: T201
    assert said == set(site.outline.facts)
    assert said > SOURCE_FACTS


def test_every_page_has_one_title_and_ends_with_the_way_on(site: Site) -> None:
    paths = pages(site)
    for place, path in enumerate(paths):
        content = article(path)
        heading = content.xpath(".//h1")
        assert len(heading) == 1, path
        ways = read_html(path).xpath("//footer//a[contains(@class, 'md-footer__link')]")
        assert len(ways) == (place > 0) + (place < len(paths) - 1), path


def test_no_id_stands_twice_on_a_page(site: Site) -> None:
    for path in pages(site):
        ids = Counter(str(key) for key in read_html(path).xpath("//@id"))
        assert [key for key, count in ids.items() if count > 1] == [], path


def test_nothing_is_loaded_from_another_host(site: Site) -> None:
    for path in site.folder.rglob("*.html"):
        loaded = read_html(path).xpath("//script/@src | //link[not(@rel='canonical')]/@href | //img/@src")
        assert [url for url in loaded if "//" in url] == [], path


def test_the_search_leaves_out_what_is_not_content(site: Site) -> None:
    texts = [entry.text for entry in read_entries(site.folder / INDEX, INDEX)]
    unwanted = ("Not yet reviewed by", "Back to the guide", "Sample settings", "When closed")
    assert [text for text in texts if any(words in text for words in unwanted)] == []


def test_every_page_says_truly_who_has_reviewed_it(site: Site) -> None:
    for path in [*pages(site), site.folder / "print_page.html"]:
        assert "Not yet reviewed by a health professional." in read_html(path).xpath("//main")[0].text_content(), path
