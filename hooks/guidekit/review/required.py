"""What every output must say beside the words of the guide: whose guide it is, and the true state of its review."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from guidekit.clinic.settings import Clinic
from guidekit.review.reviews import Reviews


@dataclass(frozen=True)
class Required:
    """Words that must be said, and what they are; `last` are those that no other of their kind follows."""

    what: str
    text: str
    last: bool = False


RequiredOf = Callable[[Sequence[str]], list[Required]]


def required(clinic: Clinic, reviews: Reviews) -> RequiredOf:
    """Return the function that tells what an output made of some pages (of all, if none is named) must say."""
    said = {
        "mark": "Sample settings" if clinic.is_sample else None,
        "name of the clinic": clinic.name,
        "phone number of the clinic": clinic.phone,
        "emergency number": clinic.emergency_number,
    }
    always = [Required(what, text) for what, text in said.items() if text]
    return lambda pages: [*always, Required("state of review", reviews.of(*pages), last=True)]


def unsaid(text: str, said: Sequence[Required]) -> Iterator[str]:
    """Yield what is wrong for each of `said` that does not stand in `text`."""
    for one in said:
        if _unspaced(one.text) not in _unspaced(text):
            yield f'the {one.what} ("{one.text}") is not said'


def _unspaced(text: str) -> str:
    """Return the letters and signs of `text` without white space, which a line break may change."""
    return "".join(text.split())
