"""The print page has the pages in the order of the outline, and no other."""

from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.rules.registry import SITE, Findings, rule


@rule(SITE)
def check(built: Built) -> Findings:
    """Compare the parts of the print page with the outline."""
    if built.print_page is None:
        return
    root, label = built.print_page
    found = [str(part.get("data-page")) for part in root.xpath("//section[@data-page]")]
    wanted = [page.page for page in built.guide.outline.pages()]
    if found != wanted and sorted(found) == sorted(wanted):
        first = next(page for page, other in zip(found, wanted, strict=True) if page != other)
        yield Finding(
            label, 1, f"{first} is not where the outline has it", "order `nav` in mkdocs.yml like the outline"
        )
    for page in sorted(set(found) - set(wanted)):
        yield Finding(label, 1, f"the outline does not know {page}", "take it out of `nav`, or add it to the outline")
