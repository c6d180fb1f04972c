"""The search index of a built site: a view of each page in it, and the rule that it holds no other page."""

import json
from collections.abc import Iterator
from typing import NamedTuple

from guidekit.content.reader import parse, read_document
from guidekit.content.view import View
from guidekit.data.outline import Page
from guidekit.model.document import Section
from guidekit.model.finding import Finding, GuideError
from guidekit.model.words import text_of
from guidekit.outputs.site import REBUILD, Site, addresses

INDEX = "search/data.js"
DATA_PREFIX = "self.guideData = "
_MATERIAL = "search/search_index.json"


class Entry(NamedTuple):
    """An entry of the search index: the page and the heading that it leads to, its title and its text."""

    location: str
    fragment: str
    title: str
    text: str


def index_views(site: Site) -> Iterator[View | Finding]:
    """Yield a view of each page's entries in the search index, or a finding where there are none."""
    try:
        entries = read_entries(site)
    except GuideError as error:
        yield from error.findings
        return
    for page in site.outline.pages():
        yield index_view(site, page, entries)


def index_view(site: Site, page: Page, entries: list[Entry]) -> View | Finding:
    """Return the view of `page` as `entries` of the search index show it, or a finding if none does."""
    label = site.label(site.folder / INDEX)
    own = [entry for entry in entries if entry.location in addresses(page.page)]
    if sections := _sections(page, own):
        text = " ".join(text_of(parse(part)) for entry in own for part in (entry.title, entry.text))
        return View(site.outline, page, sections, file=label, has_blocks=False, text=text)
    what = f'the page "{page.title}" is not in the search index'
    return Finding(label, 1, what, "take `search: exclude` out of its front matter")


def check_index(site: Site) -> Iterator[Finding]:
    """Yield a finding for each entry that belongs to no page of the outline; a lost index is found elsewhere."""
    label = site.label(site.folder / INDEX)
    try:
        entries = read_entries(site)
    except GuideError:
        return
    known = {url for page in site.outline.pages() for url in addresses(page.page)}
    for location in sorted({entry.location for entry in entries} - known):
        cure = "add the page to the outline, or `search: exclude` to its front matter"
        yield Finding(label, 1, f"the search finds {location}, which is no page of the outline", cure)


def read_material_index(site: Site) -> list[Entry]:
    """Return the entries of the index that Material writes; raises GuideError if it is missing or none."""
    return read_entries(site, _MATERIAL, "docs")


def read_entries(site: Site, file: str = INDEX, key: str = "sections") -> list[Entry]:
    """Return the entries in the `file` that the search loads; raises GuideError if it is missing or none."""
    try:
        text = (site.folder / file).read_text(encoding="utf-8").removeprefix(DATA_PREFIX)
        found = [(entry["location"].partition("#"), entry) for entry in json.loads(text)[key]]
        return [Entry(page, fragment, entry["title"], entry["text"]) for (page, _, fragment), entry in found]
    except (OSError, ValueError, KeyError, TypeError) as error:
        what = f"the search index cannot be read ({type(error).__name__})"
        raise GuideError([Finding(f"{site.name}/{file}", 1, what, REBUILD)]) from None


def _sections(page: Page, entries: list[Entry]) -> list[Section]:
    """Return the entries of `page` as sections; the search has made care cards part of the section they stand in."""
    levels = {heading: level for level, heading, _ in page.parts()}
    sections: list[Section] = []
    for entry in entries:
        heading = " ".join(parse(entry.title).text_content().split())
        body = read_document(parse(entry.text))
        statements = body[0].statements if body else []
        sections.append(Section(heading, levels.get(heading, 2), entry.fragment, 1, statements))
    return sections
