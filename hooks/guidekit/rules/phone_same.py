"""A link that dials calls the number that its words say."""

import re

from guidekit.guide.built import Built
from guidekit.guide.sources import Sources
from guidekit.model.words import text_of
from guidekit.rules.registry import SITE, SOURCES, Findings, rule

_NO_DIGIT = re.compile(r"\D")
_CURE = "write the same placeholder in both places, `[{{ emergency_number }}](tel:{{ emergency_number }})`"


@rule(SOURCES, SITE)
def check(subject: Sources | Built) -> Findings:
    """Yield a finding for each link whose number is another; one whose words say no number is left to its author."""
    for view in subject.pages_to_read:
        for link in view.root.xpath(".//a[starts-with(@href, 'tel:')]") if view.root is not None else ():
            words, dialled = text_of(link), str(link.get("href"))
            said = _NO_DIGIT.sub("", words)
            if said and said != _NO_DIGIT.sub("", dialled):
                yield view.finding(None, f'the link "{words}" dials another number: {dialled}', _CURE)
