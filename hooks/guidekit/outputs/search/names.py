"""What patients call things, which words mean that somebody may need help now, and what they ask: files of staff."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated

from pydantic import Field

from guidekit.data.outline import Outline
from guidekit.data.schema import Part, Text, load
from guidekit.model.finding import Faults, Finding, GuideError
from guidekit.outputs.places import check_place, find_section

EXAMPLES = {
    "": "names:",
    "names": "names: [[trigger point, knot, muscle knot]]",
    "page": "page: safety/warning-signs.md",
    "section": "section: What to do",
    "signs": "signs: [{lines: [you have chest pain], always: [chest hurts]}]",
    "lines": "lines: [you have chest pain]",
    "always": "always: [chest pain]",
    "words": "words: [collapsed lung]",
    "unless": "unless: [likely]",
    "body": "body: [arm, leg]",
    "alarm": "alarm: [suddenly, worst]",
}
QUESTION_EXAMPLES = {
    "": "sections:",
    "sections": "sections: [{section: Before you book, asked: [what to know first]}]",
    "section": "section: Before you book",
    "asked": "asked: [what to know first]",
}
_MOST_WORDS = 4  # of a line: longer ones find no more, and weigh on every first search
_FEWEST = 2


class Sign(Part):
    """What patients type for a sign of an emergency, and the lines of the card that say it."""

    lines: list[Text] = Field(default_factory=list)
    always: Annotated[list[Text], Field(min_length=1)]
    words: list[Text] = Field(default_factory=list)


class Emergency(Part):
    """The section that comes first, and the signs that put it there; or a word of `body` with one of `alarm`."""

    page: Text
    section: Text
    signs: Annotated[list[Sign], Field(min_length=1)]
    unless: list[Text] = Field(default_factory=list)
    body: list[Text] = Field(default_factory=list)
    alarm: list[Text] = Field(default_factory=list)


class Names(Part):
    """All other names, the words of an emergency, and the pages that come behind the others."""

    emergency: Emergency
    behind: list[Text] = Field(default_factory=list)
    names: list[list[Text]]


class AskedSection(Part):
    """A section, by its heading, and the ways to ask for it."""

    section: Text
    asked: Annotated[list[Text], Field(min_length=1)]


class AskedPage(Part):
    """What patients ask of a page, by its sections."""

    sections: list[AskedSection]


@dataclass(frozen=True)
class Questions:
    """What patients ask of each page, by its source."""

    pages: Mapping[str, AskedPage]

    def asked(self) -> dict[tuple[str, str], list[str]]:
        """Return the ways to ask for each section, by its page and heading."""
        return {(page, part.section): part.asked for page, asked in self.pages.items() for part in asked.sections}


def load_names(path: Path, name: str, outline: Outline, values: Mapping[str, str]) -> Names:
    """Return the names in `path`, which findings call `name`; raises GuideError with every finding."""
    names = load(Names, path, name, EXAMPLES, values)
    if findings := [*_place(names, name, outline), *_groups(names, name)]:
        raise GuideError(findings)
    return names


def _place(names: Names, name: str, outline: Outline) -> Iterator[Finding]:
    place = names.emergency
    yield from check_place(outline, place.page, place.section, name, place.line)
    if found := find_section(outline, place.page, place.section):
        yield from _lines(place, {words.text for words in outline.flat(found[1])}, name)
    for page in set(names.behind) - {page.page for page in outline.pages()}:
        yield Finding(name, names.key_lines["behind"], f"the outline has no page {page}", "take it out of `behind`")


def _lines(emergency: Emergency, said: set[str], name: str) -> Iterator[Finding]:
    for sign in emergency.signs:
        for line in (line for line in sign.lines if line not in said):
            what = f'the section "{emergency.section}" has no line "{line}"'
            yield Finding(name, sign.key_lines["lines"], what, "give each of `lines` as the outline has it")


def _groups(names: Names, name: str) -> Iterator[Finding]:
    line = names.key_lines["names"]
    counts = Counter(other for group in names.names for other in dict.fromkeys(group))
    for group in names.names:
        if len(group) < _FEWEST:
            what = f'"{", ".join(group)}" has no other name'
            yield Finding(name, line, what, "add one, for example `- [trigger point, knot]`, or take the line out")
    for other, count in counts.items():
        if count > 1:
            yield Finding(name, line, f'"{other}" stands on {count} lines', "keep it on the line where it fits best")


def load_questions(folder: Path, name: str, outline: Outline, values: Mapping[str, str]) -> Questions:
    """Return the questions in `folder`, which findings call `name`: of each page in a file of its path.

    Raises GuideError with every finding.
    """
    files = {path.relative_to(folder).with_suffix(".md").as_posix(): path for path in sorted(folder.rglob("*.yml"))}
    if not files:
        raise GuideError(
            [Finding(name, 1, "the folder of the questions is not there", "put it back, or write `false`")]
        )
    faults, pages = Faults(), {}
    for page, path in files.items():
        label = f"{name}/{path.relative_to(folder).as_posix()}"
        if asked := faults.keep(name, partial(load, AskedPage, path, label, QUESTION_EXAMPLES, values)):
            pages[page] = asked
            faults[name] += [one for part in asked.sections for one in _check_asked(part, page, label, outline)]
    faults[name] += _asked_twice(pages, name)
    if faults[name]:
        raise GuideError(faults[name])
    return Questions(pages)


def _check_asked(part: AskedSection, page: str, name: str, outline: Outline) -> Iterator[Finding]:
    yield from check_place(outline, page, part.section, name, part.line)
    for line in part.asked:
        if len(line.split()) > _MOST_WORDS:
            what = f'"{line}" has more than {_MOST_WORDS} words'
            yield Finding(name, part.key_lines["asked"], what, "keep the words that tell most")


def _asked_twice(pages: Mapping[str, AskedPage], name: str) -> Iterator[Finding]:
    places = [
        (page, part, line) for page, asked in pages.items() for part in asked.sections for line in set(part.asked)
    ]
    counts = Counter(line for _, _, line in places)
    for page, part, line in sorted(places, key=lambda place: place[2]):
        if counts[line] > 1:
            what, file = f'"{line}" leads to {counts[line]} sections', f"{name}/{page.removesuffix('.md')}.yml"
            yield Finding(file, part.key_lines["asked"], what, "keep it in the section that answers it best")
