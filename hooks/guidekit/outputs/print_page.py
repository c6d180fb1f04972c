"""The content of the print page: what print-site combines, mended so that it reads as one document.

print-site leaves links to the home page dead, gives each theme and each page a heading of level 1, and
numbers its sections with an attribute that HTML does not know. All of that is put right here.
"""

import posixpath
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass

from lxml import html
from lxml.html import HtmlElement

from guidekit.data.outline import Outline
from guidekit.model.finding import Finding, GuideError
from guidekit.model.words import text_of
from guidekit.outputs.site import PRINT_PAGE

_HOME = "index"  # the id of the home page
_DEEPER = 2  # the title of the guide is level 1 and a theme level 2, so a page begins at level 3
_LOWEST = 6


@dataclass
class Entry:
    """An entry of the contents list: where it leads, its words, and the entries under it."""

    href: str
    title: str
    entries: list["Entry"]


def combined_content(page: HtmlElement, outline: Outline, name: str) -> HtmlElement:
    """Return the combined content in `page`, as print-site wrote it, with sound headings and links.

    `name` is what findings call the print page. Raises GuideError if the template has lost the content.
    """
    found = deepcopy(page).xpath("//div[@id='print-site-page']")
    if not found:
        cure = "keep `{{ page.content }}` in the template main.html"
        raise GuideError([Finding(name, 1, "the print page has no content", cure)])
    content: HtmlElement = found[0]
    for unwanted in content.xpath(".//section[not(@heading-number)] | .//a[@class='headerlink']"):
        unwanted.drop_tree()
    _mark_themes(content, outline)
    _mark_pages(content, outline)
    for link in content.xpath(".//a[@href='#.' or @href='#..']"):
        link.set("href", f"#{_HOME}")
    for link in content.xpath(f".//a[@href='#{PRINT_PAGE}']"):
        link.set("href", posixpath.basename(name))
    return content


def _mark_themes(content: HtmlElement, outline: Outline) -> None:
    names = {theme.theme for theme in outline.themes}
    for section in content.xpath(".//section[contains(@class, 'md-section')]"):
        heading = section.find("h1")
        title = text_of(heading)
        heading.tag, heading.text = "h2", title
        heading.set("id", section.attrib.pop("id"))
        del section.attrib["heading-number"]
        section.set("class", "print-theme")
        section.set("data-theme", title if title in names else "")


def _mark_pages(content: HtmlElement, outline: Outline) -> None:
    stems = {page.page.removesuffix(".md").lower(): page.page for page in outline.pages()}
    ids = {key: page for stem, page in stems.items() for key in (stem, stem.removesuffix("/index"))}
    sources = {key.replace("/", "-"): page for key, page in ids.items()}
    for section in content.xpath(".//section[@class='print-page']"):
        del section.attrib["heading-number"]
        section.set("data-page", sources.get(section.get("id", ""), section.get("id", "")))
        for heading in section.xpath(".//h1 | .//h2 | .//h3 | .//h4 | .//h5 | .//h6"):
            heading.tag = f"h{min(int(heading.tag[1]) + _DEEPER, _LOWEST)}"


def add_to_pages(content: HtmlElement, markup: Mapping[str, str]) -> None:
    """Add markup at the end of each page in `content`; `markup` is by the source of the page."""
    for section in content.xpath(".//section[@data-page]"):
        if section.get("data-page") in markup:
            section.append(html.fragment_fromstring(markup[section.get("data-page")]))


def contents_list(content: HtmlElement) -> list[Entry]:
    """Return the contents list of `content`: themes, in them pages, in them sections."""
    return [
        _entry(theme.find("h2"), *(_page_entry(page) for page in theme.xpath("./section[@data-page]")))
        for theme in content.xpath(".//section[@data-theme]")
    ]


def _page_entry(page: HtmlElement) -> Entry:
    return _entry(page.find("h3"), *map(_entry, page.xpath(".//h4[not(@class='admonition-title')]")))


def _entry(heading: HtmlElement | None, *entries: Entry) -> Entry:
    if heading is None:  # a page or theme without a title, which the checks of the sections report
        return Entry("#", "", [*entries])
    return Entry(f"#{heading.get('id')}", text_of(heading), [*entries])
