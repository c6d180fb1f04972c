"""Whoever listens hears how urgent a care card is before its title: color and sign are not heard."""

from guidekit.content.spoken import HEARD
from guidekit.content.view import View
from guidekit.rules.registry import PAGE, PRINT, Findings, rule


@rule(PAGE, PRINT)
def check(view: View) -> Findings:
    """Yield a finding for each card whose title does not begin with the words that the outline gives to its kind."""
    cards = view.root.find_class("admonition") if view.root is not None else ()
    for card in cards:
        for kind in view.outline.urgency.keys() & card.classes:
            heard = card.xpath("./*[1]/*[1][@class=$heard]", heard=HEARD)
            words = " ".join(heard[0].text_content().split()) if heard else ""
            if words != view.outline.urgency[kind]:
                what = f"\"{view.outline.urgency[kind]}\" is not heard before the title of the card '{kind}'"
                yield view.finding(None, what, "build the guide with all hooks that mkdocs.yml names")
