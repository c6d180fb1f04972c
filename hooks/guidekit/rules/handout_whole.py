"""Each handout keeps every section, statement, picture, bookmark and link, and says whose it is."""

from guidekit.guide.built import Built
from guidekit.outputs.pdf.expected import by_page
from guidekit.outputs.pdf.rules import check_handouts
from guidekit.review.required import required
from guidekit.rules.registry import HANDOUTS, Findings, rule


@rule(HANDOUTS)
def check(built: Built) -> Findings:
    """Yield a finding for everything that a handout has lost."""
    guide = built.guide
    if guide.handouts:
        views = by_page(built.views["page"], guide.handouts)
        frame = [*guide.frame.handouts, built.address] if guide.frame else None
        yield from check_handouts(built.site, guide.handouts, views, required(guide.clinic, built.reviews), frame)
