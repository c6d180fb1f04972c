"""A card that the outline wants within reach is one tap away from every page."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.model.words import text_of, unread
from guidekit.outputs.site import page_file
from guidekit.rules.registry import SITE, Findings, rule


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for each page that has neither the card nor a link that lands on it."""
    site = built.site
    paths = [path for page in site.outline.pages() if (path := page_file(site, page.page))]
    roots = {path: site.root(path) for path in paths}
    for kind in (block.kind for block in site.outline.blocks if block.within_reach):
        holders = {path.resolve() for path, root in roots.items() if root.get_element_by_id(kind, None) is not None}
        for path, root in roots.items():
            if path.resolve() not in holders and holders.isdisjoint(_targets(path, root, kind)):
                what = f"the card '{kind}' is not one tap away"
                cure = (
                    f"link to it from every page, for example in `help` under `extra.guide` of mkdocs.yml, by `#{kind}`"
                )
                yield Finding(site.label(path), 1, what, cure)


def _targets(path: Path, root: HtmlElement, fragment: str) -> Iterator[Path]:
    """Yield the file that each link with this fragment leads to."""
    for link in root.xpath("//a[contains(@href, $end)]", end=f"#{fragment}"):
        target = urlsplit(str(link.get("href")))
        is_seen = bool(text_of(link)) and not any(unread(around) for around in (link, *link.iterancestors()))
        if is_seen and not target.scheme and target.fragment == fragment:
            file = (path.parent / unquote(target.path)).resolve()
            yield file / "index.html" if file.is_dir() else file
