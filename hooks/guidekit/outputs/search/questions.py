"""What patients ask, section by section: the file that staff edit, by which the search finds sections."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import Field

from guidekit.data.outline import Outline
from guidekit.data.schema import Part, Text, load
from guidekit.model.finding import Finding, GuideError
from guidekit.outputs.places import check_place

EXAMPLES = {
    "": "pages:",
    "pages": "pages: [{page: index.md, sections: [{section: Before you book, asked: [what to know before booking]}]}]",
    "page": "page: index.md",
    "sections": "sections: [{section: Before you book, asked: [what to know before booking]}]",
    "section": "section: Before you book",
    "asked": "asked: [what to know before booking]",
}


class AskedSection(Part):
    """A section, by its heading, and the ways to ask for it."""

    section: Text
    asked: Annotated[list[Text], Field(min_length=1)]


class AskedPage(Part):
    """A page and its sections."""

    page: Text
    sections: list[AskedSection]


class Questions(Part):
    """What patients ask, by page and section."""

    pages: list[AskedPage]

    def asked(self) -> dict[tuple[str, str], list[str]]:
        """Return the ways to ask for each section, by its page and heading."""
        return {(page.page, part.section): part.asked for page in self.pages for part in page.sections}


def load_questions(path: Path, name: str, outline: Outline, values: Mapping[str, str]) -> Questions:
    """Return the questions in `path`, which findings call `name`; raises GuideError with every finding."""
    questions = load(Questions, path, name, EXAMPLES, values)
    if findings := [*_places(questions, name, outline), *_twice(questions, name)]:
        raise GuideError(findings)
    return questions


def _places(questions: Questions, name: str, outline: Outline) -> Iterator[Finding]:
    for page in questions.pages:
        for part in page.sections:
            yield from check_place(outline, page.page, part.section, name, part.line)


def _twice(questions: Questions, name: str) -> Iterator[Finding]:
    parts = [part for page in questions.pages for part in page.sections]
    counts = Counter(line for part in parts for line in set(part.asked))
    for part in parts:
        for line in sorted({line for line in part.asked if counts[line] > 1}):
            what = f'"{line}" leads to {counts[line]} sections'
            yield Finding(name, part.key_lines["asked"], what, "keep it in the section that answers it best")
