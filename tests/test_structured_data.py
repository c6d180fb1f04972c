"""What pages say of themselves to machines: in the words of schema.org, and nothing that is not so."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from guidekit.outputs.site import Site, page_file
from tests.building import read_html
from tests.test_clinic import own

__all__ = ["own"]  # the fixture of a clinic's own guide
Data = dict[str, Any]


def schema_org(data: Any) -> Any:
    """Return `data` as models of schema.org; raises an error if a word, a type or a value is not one of it."""
    if isinstance(data, list):
        return [schema_org(item) for item in data]
    if not isinstance(data, dict):
        return data
    kind = data["@type"]
    model = getattr(importlib.import_module(f"pydantic2_schemaorg.{kind}"), kind)
    known = {field.alias for field in model.__fields__.values()} | {"@id"}
    assert set(data) <= known, f"{kind} has no {set(data) - known}"
    if "lastReviewed" in data:
        date.fromisoformat(data["lastReviewed"])
    return model(**{key: schema_org(value) for key, value in data.items()})


def graphs(site: Site) -> Iterator[tuple[str, list[Data]]]:
    """Yield the JSON-LD of each page."""
    for page in site.outline.pages():
        path = page_file(site, page.page)
        assert path
        (script,) = read_html(path).xpath("//head/script[@type='application/ld+json']")
        data = json.loads(script.text)
        assert data["@context"] == "https://schema.org"
        yield page.page, data["@graph"]


@pytest.mark.parametrize(
    "spoilt",
    [{"reviewer": "A"}, {"lastReviewed": "soon"}, {"publisher": {"@type": "Question", "name": "A"}}, {"@type": "Page"}],
)
def test_the_check_of_the_schema_can_fail(spoilt: Data) -> None:
    with pytest.raises((AssertionError, ValueError, ImportError)):
        schema_org({"@type": "MedicalWebPage", "name": "A", **spoilt})


def test_every_page_is_valid_and_has_its_own_address_and_description(site: Site, own: Site) -> None:
    for built in (site, own):
        pages = dict(graphs(built))
        for nodes in pages.values():
            schema_org(nodes)
        for key in ("@id", "description", "name"):
            assert len({nodes[0][key] for nodes in pages.values()}) == len(pages)


def test_the_sample_names_no_publisher_and_no_reviewer(site: Site) -> None:
    for page, nodes in graphs(site):
        assert {"publisher", "reviewedBy", "lastReviewed"}.isdisjoint(nodes[0]), page


def test_a_clinic_names_itself_and_its_reviewer(own: Site) -> None:
    for _, nodes in graphs(own):
        assert nodes[0]["publisher"]["name"] == "Test Clinic for Physical Therapy"
        assert nodes[0]["reviewedBy"] == {"@type": "Person", "name": "A Tester", "jobTitle": "Physical therapist"}
        assert nodes[0]["url"].startswith("https://www.example.org/dry-needling/")


def test_the_questions_are_told_as_such(site: Site) -> None:
    faqs = {page: nodes[1:] for page, nodes in graphs(site) if len(nodes) > 1}
    assert set(faqs) == {"choosing/common-questions.md"}
    ((faq,),) = faqs.values()
    page = next(page for page in site.outline.pages() if page.page == "choosing/common-questions.md")
    assert [question["name"] for question in faq["mainEntity"]] == [heading for level, heading, _ in page.parts()[1:]]
    assert all(question["acceptedAnswer"]["text"] for question in faq["mainEntity"])


def test_each_page_can_be_shared(site: Site) -> None:
    for page in site.outline.pages():
        path = page_file(site, page.page)
        assert path
        head = read_html(path)
        shared = {str(meta.get("property")): str(meta.get("content")) for meta in head.xpath("//meta[@property]")}
        assert shared["og:title"] == page.title
        assert [shared["og:url"]] == head.xpath("//link[@rel='canonical']/@href")
        assert [shared["og:description"]] == head.xpath("//meta[@name='description']/@content")
