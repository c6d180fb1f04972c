"""`make sign-off` and `make review-status`: sign pages of a built guide, or show how their reviews stand."""

import argparse
from collections import Counter

from guidekit.guide.built import Built
from guidekit.model.finding import GuideError
from guidekit.model.table import table
from guidekit.review.sign import Reviewer, changes, make_review, sign, unknown_pages
from guidekit.review.standing import Standing, State


def sign_off(built: Built, options: argparse.Namespace) -> str:
    """Sign the pages that `options` name; return what has changed on each, and who has signed.

    Raises GuideError, and signs none, if anything stands in the way.
    """
    guide, texts = built.guide, built.reviews.texts
    pages = [page.removeprefix("docs/") for page in options.page]  # as findings write them
    if unknown := list(unknown_pages(pages, list(texts))):
        raise GuideError(unknown)
    reviewer = Reviewer(options.by, options.role, options.license or None)
    reviews = [make_review(page, texts[page], reviewer, guide.clinic.today, options.due) for page in pages]
    lines = []
    for review in reviews:
        before = built.reviews.standings[review.page].review
        signed = f"Signed by {review.signed} on {review.reviewed}; due {review.due}."
        lines.append("\n  ".join([review.page, *changes(before, review.text), signed]))
    sign(guide.ledger, guide.ledger_path, reviews, list(texts))
    return "\n".join([*lines, f"Written to {guide.ledger_name}. `make site` now shows it."])


def review_status(built: Built) -> str:
    """Return the table of reviews, one row a page, and under it how many pages there are in each state."""
    standings = built.reviews.standings.values()
    lines = table([("Page", "State", "Reviewed by", "On", "Next due"), *map(_row, standings)])
    counts = Counter(one.state for one in standings)
    total = ", ".join(f"{counts[state]} {state.value}" for state in State)
    return "\n".join([*lines, f"{len(standings)} pages: {total}."])


def _row(one: Standing) -> tuple[str, ...]:
    review = one.review
    told = (review.signed, str(review.reviewed), str(review.due)) if review else ("", "", "")
    return (one.page, one.state.value, *told)
