"""Signing a page: what has changed since it was last signed, and its new place in the ledger."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import unified_diff
from pathlib import Path

from dateutil.relativedelta import relativedelta
from pydantic import ValidationError

from guidekit.data.schema_finding import schema_finding
from guidekit.data.yaml_lines import KEY_LINES, LINE
from guidekit.model.finding import Finding, GuideError
from guidekit.review.ledger import EXAMPLES, LONGEST_YEARS, Ledger, Review, as_data, check_review, seal, write_ledger
from guidekit.review.meaning import digest

_NAME = "make sign-off"


@dataclass(frozen=True)
class Reviewer:
    """Who signs: name, role, and license if there is one."""

    by: str
    role: str
    license: str | None = None


def make_review(page: str, text: str, reviewer: Reviewer, today: date, due: date | None) -> Review:
    """Return the review of `page`, which says `text`, signed today; raises GuideError with what cannot be so."""
    data = {
        LINE: 1,
        KEY_LINES: dict.fromkeys(EXAMPLES, 1),
        "page": page,
        **{key: value for key, value in vars(reviewer).items() if value is not None},
        "reviewed": today,
        "due": due or today + relativedelta(years=LONGEST_YEARS),
        "digest": digest(text),
        "text": text,
    }
    try:
        review = Review.model_validate(data)
        review = review.model_copy(update={"digest": seal(review)})
    except ValidationError as error:
        examples = {key: f"{key.upper()}={example.partition(': ')[2]}" for key, example in EXAMPLES.items()}
        raise GuideError(schema_finding(_NAME, data, detail, examples) for detail in error.errors()) from None
    if findings := list(check_review(review, _NAME, today)):
        latest = today + relativedelta(years=LONGEST_YEARS)
        cure = f"write an earlier day, {latest} at the latest, for example `DUE={latest}`"
        raise GuideError(Finding(_NAME, 1, finding.what, cure) for finding in findings)
    return review


def changes(before: Review | None, text: str) -> Iterator[str]:
    """Yield the lines that tell what `text` says otherwise than what was signed before, or that all of it is new."""
    if before is None:
        yield f"{len(text.split())} words, signed for the first time."
        return
    if digest(before.text) == digest(text):
        yield f"Nothing has changed since {before.by} signed it on {before.reviewed}."
        return
    yield f"Changed since {before.by} signed it on {before.reviewed}:"
    lines = unified_diff(before.text.splitlines(), text.splitlines(), lineterm="", n=1)
    yield from (line for line in list(lines)[2:] if not line.startswith("@@"))


def sign(ledger: Ledger | None, path: Path, reviews: Sequence[Review], order: Sequence[str]) -> None:
    """Write `reviews` into the ledger in the file `path`, in place of earlier ones, in the `order` of the pages."""
    old = ledger.reviews if ledger else []
    by_page: Mapping[str, Review] = {review.page: review for review in (*old, *reviews)}
    write_ledger(path, [as_data(by_page[page]) for page in order if page in by_page])


def unknown_pages(pages: Sequence[str], known: Sequence[str]) -> Iterator[Finding]:
    """Yield a finding for each of `pages` that the guide does not have, or if there is none."""
    if not pages:
        yield Finding(_NAME, 1, "no page is named", f"name it, for example `PAGE={known[0]}`")
    for page in pages:
        if page not in known:
            cure = f"write a page of the guide, for example `PAGE={known[0]}`; all are: {', '.join(known)}"
            yield Finding(_NAME, 1, f"there is no page '{page}'", cure)
