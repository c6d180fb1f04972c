"""Each handout is read aloud as it is seen: a link says its words, and nothing that breaks is tagged twice."""

from guidekit.guide.built import Built
from guidekit.outputs.pdf.expected import by_page
from guidekit.outputs.pdf.tag_rules import check_tags
from guidekit.rules.registry import HANDOUTS, Findings, rule


@rule(HANDOUTS)
def check(built: Built) -> Findings:
    """Yield a finding for everything that is wrong with the tags of a handout."""
    if built.guide.handouts:
        yield from check_tags(built.site, built.guide.handouts, by_page(built.views["page"], built.guide.handouts))
