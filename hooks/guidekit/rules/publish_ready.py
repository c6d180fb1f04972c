"""A guide is published only if its clinic is filled in, and each page is signed, unchanged and in date."""

import os
from collections.abc import Iterable

from guidekit.clinic.settings import EXAMPLES, Clinic
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.review.standing import Standing, State
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
    if guide.options.publish or os.environ.get("PUBLISH") == "true":
        yield from check_settings(guide.clinic, guide.options.clinic)
        yield from check_reviewed(sources.reviews.standings.values(), guide.ledger_name)


def check_settings(clinic: Clinic, name: str) -> Findings:
    """Yield a finding for each setting in the file called `name` that must be filled in and is not."""
    for key in clinic.missing:
        line = clinic.key_lines.get(key, clinic.line)
        yield Finding(name, line, f"`{key}` is not filled in", f"fill it in, for example `{EXAMPLES[key]}`")


def check_reviewed(standings: Iterable[Standing], name: str) -> Findings:
    """Yield a finding for each page that is not signed, unchanged and in date; `name` is that of the ledger."""
    for one in standings:
        if one.state in _WHY:
            told = vars(one.review) if one.review else {}
            cure = f'read the page, then `make sign-off PAGE={one.page} BY="Your name" ROLE="Physical therapist"`'
            yield Finding(
                name,
                one.review.line if one.review else 1,
                f"{one.page} {_WHY[one.state].format(**told)}",
                cure,
            )
