"""Rule required-text, and what it asks for: whose guide it is, and the true state of its review, in every output."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from guidekit.clinic.settings import Clinic
from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.outputs.site import PRINT_PAGE, REBUILD, Site, page_file
from guidekit.review.reviews import Reviews
from guidekit.rules.registry import SITE, rule


@dataclass(frozen=True)
class Required:
    """Words that must be said, and what they are; `last` are those that no other of their kind follows."""

    what: str
    text: str
    last: bool = False


Sayings = Callable[[Sequence[str]], list[Required]]


def required(clinic: Clinic, reviews: Reviews) -> Sayings:
    """Return the function that tells what an output made of some pages (of all, if none is named) must say."""
    said = {
        "mark": "Sample settings" if clinic.is_sample else None,
        "name of the clinic": clinic.name,
        "phone number of the clinic": clinic.phone,
        "emergency number": clinic.emergency_number,
    }
    always = [Required(what, text) for what, text in said.items() if text]
    return lambda pages: [*always, Required("state of review", reviews.of(*pages), last=True)]


@rule(
    "required-text",
    on=(SITE,),
    promise="Every page and the print page say the clinic, the emergency number and the state of review.",
)
def check(built: Built) -> Iterator[Finding]:
    """Yield a finding for everything that a page or the print page must say in its content, and does not."""
    site, say = built.site, required(built.guide.clinic, built.reviews)
    for page in site.outline.pages():
        if path := page_file(site, page.page):
            yield from _lacking(site, path, say([page.page]))
    if path := page_file(site, PRINT_PAGE):
        yield from _lacking(site, path, say([]))


def unsaid(text: str, said: Sequence[Required]) -> Iterator[str]:
    """Yield what is wrong for each of `said` that does not stand in `text`."""
    for one in said:
        if plain(one.text) not in plain(text):
            yield f'the {one.what} ("{one.text}") is not said'


def plain(text: str) -> str:
    """Return the letters and signs of `text` without white space, which a line break may change."""
    return "".join(text.split())


def _lacking(site: Site, path: Path, said: Sequence[Required]) -> Iterator[Finding]:
    main = site.root(path).xpath("//main")
    text = main[0].text_content() if main else ""
    lines = main[0].xpath(".//p[@class='guide-review']") if main else []
    last = lines[-1].text_content() if lines else ""
    for one in said:
        for what in unsaid(last if one.last else text, [one]):
            yield Finding(site.label(path), 1, what, REBUILD)
