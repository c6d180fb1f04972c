"""The sections of a page stand in the order of the outline."""

from difflib import SequenceMatcher

from guidekit.content.view import View
from guidekit.rules.registry import VIEWS, Findings, rule


@rule(*VIEWS)
def check(view: View) -> Findings:
    """Yield a finding for each section that stands where another belongs."""
    wanted = [heading for _, heading, _ in view.page.parts() if heading in view.found]
    found = list(dict.fromkeys(section.heading for section in view.sections if section.heading in wanted))
    for tag, start, end, _, _ in SequenceMatcher(a=found, b=wanted, autojunk=False).get_opcodes():
        for heading in found[start:end] if tag in ("delete", "replace") else ():
            place = wanted.index(heading)
            where = f'after "{wanted[place - 1]}"' if place else "first on the page"
            what = f'section "{heading}" is not where the outline has it'
            yield view.finding(view.found[heading], what, f"in {view.source}, move it {where}")
