"""The contents list of the print page has every theme, page and section, in order."""

from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.model.words import text_of
from guidekit.outputs.site import REBUILD
from guidekit.rules.registry import SITE, Findings, rule

_OF_A_CARD = "admonition-title"
_CONTENTS = "//nav[@id='print-contents']//a"
_LISTED = ("h2", "h3", "h4")  # of a theme, a page, a section


@rule(SITE)
def check(built: Built) -> Findings:
    """Compare the contents list with the headings of themes, pages and sections."""
    if built.print_page is None:
        return
    root, label = built.print_page
    listed = [(str(link.get("href")), text_of(link)) for link in root.xpath(_CONTENTS)]
    themes = root.xpath("//section[@data-theme]")
    found = [heading for theme in themes for heading in theme.iter(*_LISTED) if heading.get("class") != _OF_A_CARD]
    headings = [(f"#{heading.get('id')}", text_of(heading)) for heading in found]
    if listed != headings:
        odd = next(
            (pair for pair in zip(listed, headings, strict=False) if pair[0] != pair[1]),
            (listed[-1:], headings[-1:]),
        )
        what = f"the contents list differs from the headings: {odd[0]} stands where {odd[1]} belongs"
        yield Finding(label, 1, what, REBUILD)
