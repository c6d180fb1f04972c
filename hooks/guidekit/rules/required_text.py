"""Every page and the print page say the clinic, the emergency number and the state of review."""

from collections.abc import Sequence
from pathlib import Path

from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.outputs.site import PRINT_PAGE, REBUILD, Site, page_file
from guidekit.review.required import Required, required, unsaid
from guidekit.rules.registry import SITE, Findings, rule


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for everything that a page or the print page must say in its content, and does not."""
    site, say = built.site, required(built.guide.clinic, built.reviews)
    for page in site.outline.pages():
        if path := page_file(site, page.page):
            yield from _lacking(site, path, say([page.page]))
    if path := page_file(site, PRINT_PAGE):
        yield from _lacking(site, path, say([]))


def _lacking(site: Site, path: Path, said: Sequence[Required]) -> Findings:
    main = site.root(path).xpath("//main")
    text = main[0].text_content() if main else ""
    lines = main[0].xpath(".//p[@class='guide-review']") if main else []
    last = lines[-1].text_content() if lines else ""
    for one in said:
        for what in unsaid(last if one.last else text, [one]):
            yield Finding(site.label(path), 1, what, REBUILD)
