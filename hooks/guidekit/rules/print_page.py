"""What the print page must keep beyond the rules of a page: its order, its contents list, its links and ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from guidekit.model.finding import Finding
from guidekit.model.words import text_of
from guidekit.outputs.site import PRINT_PAGE, REBUILD, Site, page_file, read_html

_CONTENTS = "//nav[@id='print-contents']//a"
_HEADINGS = "//section[@data-theme]/h2 | //section[@data-page]//*[self::h3 or self::h4][not(@class='admonition-title')]"


def check_print_page(site: Site) -> list[Finding]:
    """Return what is wrong with the print page as a whole; a missing print page is found elsewhere."""
    path = page_file(site, PRINT_PAGE)
    if path is None:
        return []
    root, label = read_html(path), site.label(path)
    return [
        *_order(root, site, label),
        *_contents(root, label),
        *_ids(root, label),
        *_links(root, path.parent, label),
        *_folded(root, label),
    ]


def _order(root: HtmlElement, site: Site, label: str) -> Iterator[Finding]:
    found = [str(part.get("data-page")) for part in root.xpath("//section[@data-page]")]
    wanted = [page.page for page in site.outline.pages()]
    if found != wanted and sorted(found) == sorted(wanted):
        first = next(page for page, other in zip(found, wanted, strict=True) if page != other)
        yield Finding(
            label, 1, f"{first} is not where the outline has it", "order `nav` in mkdocs.yml like the outline"
        )
    for page in sorted(set(found) - set(wanted)):
        yield Finding(label, 1, f"the outline does not know {page}", "take it out of `nav`, or add it to the outline")


def _contents(root: HtmlElement, label: str) -> Iterator[Finding]:
    """Compare the contents list with the headings of themes, pages and sections, in order."""
    listed = [(str(link.get("href")), text_of(link)) for link in root.xpath(_CONTENTS)]
    headings = [(f"#{heading.get('id')}", text_of(heading)) for heading in root.xpath(_HEADINGS)]
    if listed != headings:
        odd = next(
            (pair for pair in zip(listed, headings, strict=False) if pair[0] != pair[1]),
            (listed[-1:], headings[-1:]),
        )
        what = f"the contents list differs from the headings: {odd[0]} stands where {odd[1]} belongs"
        yield Finding(label, 1, what, REBUILD)


def _ids(root: HtmlElement, label: str) -> Iterator[Finding]:
    counts = Counter(str(element.get("id")) for element in root.xpath("//*[@id]"))
    for key, count in counts.items():
        if count > 1:
            yield Finding(label, 1, f"the id '{key}' stands {count} times", "give one of the headings another name")


def _links(root: HtmlElement, folder: Path, label: str) -> Iterator[Finding]:
    ids = {str(element.get("id")) for element in root.xpath("//*[@id]")}
    for link in root.xpath("//a[@href]"):
        target = urlsplit(str(link.get("href")))
        if target.scheme or target.netloc:
            continue
        path = folder / unquote(target.path)
        if (not target.path and unquote(target.fragment) not in ids) or (target.path and not path.exists()):
            what = f'the link "{text_of(link)}" leads nowhere ({link.get("href")})'
            yield Finding(
                label,
                link.sourceline or 1,
                what,
                "link to a page of the guide, for example `[Aftercare](aftercare.md)`",
            )


def _folded(root: HtmlElement, label: str) -> Iterator[Finding]:
    for block in root.xpath("//details"):
        what = f'"{text_of(block)[:60]}" is folded shut on paper'
        yield Finding(label, block.sourceline or 1, what, "begin the block with `!!!` and not with `???`")
