"""Every link of the print page leads somewhere."""

from urllib.parse import unquote, urlsplit

from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.model.words import text_of
from guidekit.outputs.site import PRINT_PAGE, page_file
from guidekit.rules.registry import SITE, Findings, rule


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for each link to what is neither in the print page nor in the site."""
    path = page_file(built.site, PRINT_PAGE)
    if path is None:
        return
    root, label = built.site.root(path), built.site.label(path)
    folder = path.parent
    ids = {str(element.get("id")) for element in root.xpath("//*[@id]")}
    for link in root.xpath("//a[@href]"):
        target = urlsplit(str(link.get("href")))
        if target.scheme or target.netloc:
            continue
        file = folder / unquote(target.path)
        if (not target.path and unquote(target.fragment) not in ids) or (target.path and not file.exists()):
            what = f'the link "{text_of(link)}" leads nowhere ({link.get("href")})'
            yield Finding(
                label,
                link.sourceline or 1,
                what,
                "link to a page of the guide, for example `[Aftercare](aftercare.md)`",
            )
