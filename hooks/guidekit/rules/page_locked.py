"""No page runs or styles anything within its elements, or loads a file of another host."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.rules.registry import SITE, Findings, rule

_LOADING = "//@src | //@srcset | //@poster | //object/@data | //link[not(contains('canonical next prev', @rel))]/@href"
_ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z+.-]*:)?//", re.IGNORECASE)


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for whatever the policy would forbid, if there is one."""
    for path in built.site.paths() if built.guide.headers else ():
        for line, what, cure in _forbidden(built.site.root(path)):
            yield Finding(built.site.label(path), line, f"the page {what}", cure)


def _forbidden(page: HtmlElement) -> Iterator[tuple[int, str, str]]:
    for element in page.iter():
        line = element.sourceline or 1
        for name in (name for name in element.attrib if str(name).startswith("on")):
            yield line, f"has code in `{name}`", "put the code into docs/assets/guide.js, with `addEventListener`"
        if element.tag == "style" or "style" in element.attrib:
            yield line, "has style of its own", "put it into docs/assets/page.css, for example under a class"
        if str(element.get("href") or "").strip().lower().startswith("javascript:"):
            yield line, "has code in a link", "link a page, for example `visit/before.html`"
    for address in page.xpath(_LOADING):
        if _ELSEWHERE.match(address):
            how = "put the file into docs/assets/, and name it from there"
            yield address.getparent().sourceline or 1, f"loads {address} from another host", how
