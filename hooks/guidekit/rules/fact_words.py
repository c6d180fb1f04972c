"""The words that the outline holds stand in their section, each as a sentence of its own."""

from guidekit.content.changes import ACCEPT, nearest, told
from guidekit.content.view import View
from guidekit.data.flat import Words
from guidekit.model.document import Section
from guidekit.rules.registry import VIEWS, Findings, rule


@rule(*VIEWS)
def check(view: View) -> Findings:
    """Yield a finding for all words that their section does not say; what is held whole is compared whole."""
    for part, section, lost in view.lost:
        for words in () if view.has_blocks and view.page.holds_whole(section.heading, part) else lost:
            yield view.finding(section, _what(view, section, words), f"in {view.source}, {ACCEPT}")


def _what(view: View, section: Section, words: Words) -> str:
    facts = "".join(
        f"\n    {key} is: {view.outline.facts[key].statement}" for key in words.passage.ids if key in view.outline.facts
    )
    near = nearest(words.text, section)
    return f'section "{section.heading}" does not say what the outline holds{facts}{told(words.text, near)}'
