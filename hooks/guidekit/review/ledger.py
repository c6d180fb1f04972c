"""The ledger: for each page that was signed, who signed it, when, until when, and what they read."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import yaml
from dateutil.relativedelta import relativedelta
from pydantic import Field

from guidekit.clinic.kinds import Line
from guidekit.data.outline import Outline
from guidekit.data.schema import Part, load
from guidekit.model.finding import Finding, GuideError
from guidekit.review.meaning import digest

LONGEST_YEARS = 3  # content-standards: review at least every 3 years
_SIGN = 'sign the page again: `make sign-off PAGE={page} BY="..." ROLE="..."`'
_HEAD = """\
# Who has reviewed which page. `make sign-off` writes this file; `make review-status` shows what it says today.
# `text` is what the reviewer read, and `digest` stands for the whole entry: do not edit it by hand.
"""
EXAMPLES = {
    "": "reviews: []",
    "reviews": "reviews: []",
    "page": "page: index.md",
    "by": 'by: "Name of the reviewer"',
    "role": 'role: "Physical therapist"',
    "license": 'license: "PT 12345, Ohio"',
    "reviewed": "reviewed: 2026-11-24",
    "due": "due: 2029-11-24",
}


class Review(Part):
    """A page that was signed: by whom, in which role, under which license, when, until when, and what they read."""

    page: Annotated[str, Field(min_length=1)]
    by: Line
    role: Line
    license: Line | None = None
    reviewed: date
    due: date
    digest: Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")]
    text: Annotated[str, Field(min_length=1)]

    @property
    def signed(self) -> str:
        """The name, role and license of the reviewer."""
        return ", ".join(filter(None, (self.by, self.role, self.license)))


def seal(review: Review) -> str:
    """Return what stands for the whole review: who signed what, and until when. It finds slips, not forgery."""
    told = (review.page, review.by, review.role, review.license or "", str(review.reviewed), str(review.due))
    return digest(" \n".join((*told, review.text)))


class Ledger(Part):
    """All reviews."""

    reviews: list[Review]

    def of(self, page: str) -> Review | None:
        """Return the review of the page with this source path, if there is one."""
        return next((review for review in self.reviews if review.page == page), None)


def ledger_path(settings: Path) -> Path:
    """Return the ledger that belongs to a file of settings: `clinic-reviews.yml` to `clinic.yml`."""
    return settings.with_name(f"{settings.stem}-reviews.yml")


def load_ledger(path: Path, name: str, outline: Outline, today: date) -> Ledger | None:
    """Return the ledger in `path`, which findings call `name`; None if there is none yet.

    Raises GuideError with every finding: what cannot be read, pages that are gone, dates that cannot be.
    """
    if not path.exists():
        return None
    ledger = load(Ledger, path, name, EXAMPLES)
    findings = [
        *_pages(ledger, name, outline),
        *(finding for review in ledger.reviews for finding in check_review(review, name, today)),
    ]
    if findings:
        raise GuideError(findings)
    return ledger


def _pages(ledger: Ledger, name: str, outline: Outline) -> Iterator[Finding]:
    known = {page.page for page in outline.pages()}
    counts = Counter(review.page for review in ledger.reviews)
    for review in ledger.reviews:
        if review.page not in known:
            cure = "take its review out, or write the name of a page, for example `page: index.md`"
            yield Finding(name, review.key_lines["page"], f"there is no page {review.page}", cure)
        if counts[review.page] > 1:
            cure = f"keep the last review of the page alone, with `page: {review.page}`"
            yield Finding(name, review.key_lines["page"], f"{review.page} is signed twice", cure)


def check_review(review: Review, name: str, today: date) -> Iterator[Finding]:
    """Yield a finding for each date of the review that cannot be, and if what was read is not what was signed."""
    sign = _SIGN.format(page=review.page)
    latest = review.reviewed + relativedelta(years=LONGEST_YEARS)
    if review.reviewed > today:
        what = f"the review of {review.page} is in the future ({review.reviewed})"
        yield Finding(name, review.key_lines["reviewed"], what, f"correct the date, for example `reviewed: {today}`")
    if review.due <= review.reviewed:
        what = f"the next review of {review.page} is due before it was reviewed ({review.due})"
        yield Finding(name, review.key_lines["due"], what, f"correct the date, for example `due: {latest}`")
    if review.due > latest:
        what = f"the next review of {review.page} is due more than {LONGEST_YEARS} years later ({review.due})"
        yield Finding(name, review.key_lines["due"], what, f"let it be due earlier, for example `due: {latest}`")
    if review.digest != seal(review):
        what = f"the review of {review.page} is damaged: it does not say what was signed"
        yield Finding(name, review.key_lines["digest"], what, f"put the file back from your backup, or {sign}")


class _Dumper(yaml.SafeDumper):
    """Writes a text of several lines as such."""


def _represent(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _represent)


def write_ledger(path: Path, reviews: list[dict[str, object]]) -> None:
    """Write the ledger; the file that stood there is replaced only when the new one is whole."""
    text = yaml.dump({"reviews": reviews}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
    staging = path.with_name(f".{path.name}.new")
    staging.write_text(_HEAD + text, encoding="utf-8")
    staging.replace(path)


def as_data(review: Review) -> dict[str, object]:
    """Return the review as it stands in the file."""
    data = review.model_dump(exclude={"line", "key_lines"})
    return {key: value for key, value in data.items() if value is not None}
