"""Rule: every picture on paper has words for those who do not see it (PDF/UA-1, ISO 14289-1, 7.3)."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from guidekit.model.finding import Finding
from guidekit.outputs.site import PRINT_PAGE, Site, page_file

_SHOWN = 60  # letters of the address of a picture


def check_pictures(site: Site) -> Iterator[Finding]:
    """Yield a finding for each picture of the print page that has no alternative text."""
    path = page_file(site, PRINT_PAGE)
    for part in site.root(path).xpath("//section[@data-page]") if path else ():
        for picture in part.iter("img", "svg"):
            if not _words(picture):
                name = str(picture.get("src") or "a drawing")[-_SHOWN:]
                cure = "say in one sentence what it shows, for example `![A thin needle beside a hair](needle.svg)`"
                yield Finding(f"docs/{part.get('data-page')}", 1, f"the picture {name} has no alternative text", cure)


def _words(picture: HtmlElement) -> str:
    title = picture.find("title")
    label = picture.get("alt") or picture.get("aria-label") or (title.text if title is not None else "")
    return (label or "").strip()
