"""No page has a section that the outline does not know, or one twice."""

from guidekit.content.view import View
from guidekit.rules.registry import VIEWS, Findings, rule


@rule(*VIEWS)
def check(view: View) -> Findings:
    """Yield a finding for each heading that the outline does not know, or that stands twice."""
    expected = [heading for _, heading, _ in view.page.parts()]
    seen: set[str] = set()
    for section in (section for section in view.sections if section.level):
        if section.heading not in expected:
            what = f'the outline does not know the section "{section.heading}" on {view.page.page}'
            cure = f"in {view.source}, take it out, or give it its name in the outline (a new section goes there, too)"
            yield view.finding(section, what, cure)
        elif section.heading in seen:
            yield view.finding(
                section, f'section "{section.heading}" stands twice', f"in {view.source}, keep one of them"
            )
        seen.add(section.heading)
