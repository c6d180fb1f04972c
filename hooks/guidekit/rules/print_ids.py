"""No id stands twice in the print page."""

from collections import Counter

from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.outputs.site import PRINT_PAGE, page_file
from guidekit.rules.registry import SITE, Findings, rule


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for each id that two elements have."""
    path = page_file(built.site, PRINT_PAGE)
    if path is None:
        return
    root, label = built.site.root(path), built.site.label(path)
    counts = Counter(str(element.get("id")) for element in root.xpath("//*[@id]"))
    for key, count in counts.items():
        if count > 1:
            yield Finding(label, 1, f"the id '{key}' stands {count} times", "give one of the headings another name")
