"""Every number in a page is said by a fact of the outline or a figure of the evidence."""

from guidekit.evidence.numbers import check_numbers_known
from guidekit.guide.built import Built
from guidekit.guide.sources import Sources
from guidekit.rules.registry import SITE, SOURCES, Findings, rule


@rule(SOURCES, SITE)
def check(subject: Sources | Built) -> Findings:
    """Yield a finding for each number that nothing known says."""
    guide = subject.guide
    if guide.evidence and guide.references:
        for view in subject.pages_to_read:
            yield from check_numbers_known(view, guide.evidence, guide.references, guide.clinic.values)
