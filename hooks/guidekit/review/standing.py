"""What is true of the review of a page today, and the sentence that says it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from guidekit.review.ledger import Review
from guidekit.review.meaning import digest

_SOON = timedelta(days=90)
NOT_YET = "Not yet reviewed by a health professional."
NOT_YET_ALL = "Not yet fully reviewed by a health professional"


class State(Enum):
    """How the review of a page stands; the value is what a table calls it."""

    SIGNED = "signed"
    DUE = "due within 90 days"
    OVERDUE = "overdue"
    CHANGED = "changed since"
    NEVER = "never"


@dataclass(frozen=True)
class Standing:
    """The state of a page, and the review that it rests on."""

    page: str
    state: State
    review: Review | None

    @property
    def holds(self) -> bool:
        """Whether the page is signed, unchanged and in date."""
        return self.state in (State.SIGNED, State.DUE)

    @property
    def is_reviewed(self) -> bool:
        """Whether somebody has read just these words, however long ago."""
        return self.holds or self.state is State.OVERDUE


def standing(page: str, review: Review | None, now: str, today: date) -> Standing:
    """Return how the review of `page` stands; `now` is the digest of what the page says."""
    return Standing(page, _state(review, now, today), review)


def _state(review: Review | None, now: str, today: date) -> State:
    if review is None:
        return State.NEVER
    if digest(review.text) != now:
        return State.CHANGED
    if review.due < today:
        return State.OVERDUE
    return State.DUE if review.due - today <= _SOON else State.SIGNED


def sentence(standings: Sequence[Standing], language: str) -> str:
    """Return the true state of the pages of `standings`, one or many, as a sentence; `language` is a tag of English."""
    reviewed = [one.review for one in standings if one.review and one.is_reviewed]
    if not reviewed:
        return NOT_YET
    if len(reviewed) < len(standings):
        return f"{NOT_YET_ALL} ({len(reviewed)} of {len(standings)} parts reviewed)."
    people = "; ".join(dict.fromkeys(review.signed for review in reviewed))
    first, last = min(review.reviewed for review in reviewed), max(review.reviewed for review in reviewed)
    day = long_date(first, language)
    when = f"on {day}" if first == last else f"between {day} and {long_date(last, language)}"
    due = long_date(min(review.due for review in reviewed), language)
    if all(one.holds for one in standings):
        return f"Reviewed by {people} {when}; next review due {due}."
    late = sum(1 for one in standings if not one.holds)
    some = "" if late == len(standings) else f" of {late} of {len(standings)} parts"
    return f"Reviewed by {people} {when}; the next review{some} was due {due} and has not been done."


def long_date(day: date, language: str) -> str:
    """Return `day` as it is written in `language`: November 30, 2026."""
    from babel.dates import format_date  # it takes long to load, and not every command names a day

    return format_date(day, "long", locale=language.replace("-", "_"))
