"""A guide is published only if its clinic is filled in, and each page is signed, unchanged and in date."""

import os

from guidekit.clinic.settings import EXAMPLES
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.review.standing import State
from guidekit.rules.registry import SOURCES, Findings, rule

_WHY = {
    State.NEVER: "has never been signed",
    State.CHANGED: "has changed since {by} signed it on {reviewed}",
    State.OVERDUE: "was due for its next review on {due}",
}


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield what stands in the way, if the guide is to be published: `make publish` asks for it."""
    guide = sources.guide
    if not guide.options.publish and os.environ.get("PUBLISH") != "true":
        return
    if sources.pages_only:
        yield Finding("mkdocs.yml", 1, "the handouts would stay as they were last made", "publish with `make publish`")
    for key in guide.clinic.missing:
        line = guide.clinic.key_lines.get(key, guide.clinic.line)
        cure = f"fill it in, for example `{EXAMPLES[key]}`"
        yield Finding(guide.options.clinic, line, f"`{key}` is not filled in", cure)
    for one in sources.reviews.standings.values():
        if one.state in _WHY:
            what = f"{one.page} {_WHY[one.state].format(**vars(one.review) if one.review else {})}"
            cure = f'read the page, then `make sign-off PAGE={one.page} BY="Your name" ROLE="Physical therapist"`'
            yield Finding(guide.ledger_name, one.review.line if one.review else 1, what, cure)
