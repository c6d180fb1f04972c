"""No id stands twice in the print page."""

from collections import Counter

from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.rules.registry import SITE, Findings, rule


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for each id that two elements have."""
    if built.print_page is None:
        return
    root, label = built.print_page
    counts = Counter(str(element.get("id")) for element in root.xpath("//*[@id]"))
    for key, count in counts.items():
        if count > 1:
            yield Finding(label, 1, f"the id '{key}' stands {count} times", "give one of the headings another name")
