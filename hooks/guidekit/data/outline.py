"""The outline: the contract of themes, pages, sections and words that a guide must keep.

The classes are the schema of the file, which `outline_file` reads.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, InstanceOf

from guidekit.data.flat import Words, flat
from guidekit.data.passages import Passage, read_passages
from guidekit.data.schema import Part, Text
from guidekit.data.yaml_lines import KEY_LINES, LINE, Lines

SECTIONS = "sections"


def _passages(data: Any) -> Any:
    return read_passages(data) if data else []


def _sections(data: Any) -> Any:
    """A section is written `- Heading:` with its text under it; the last entry may be `sections:`, those below it."""
    return [_section(entry) for entry in data] if isinstance(data, list) else data


def _section(entry: Any) -> Any:
    keys = [key for key in entry if key not in (LINE, KEY_LINES)] if isinstance(entry, dict) else []
    if len(keys) != 1:
        raise ValueError("has an entry that is no section: write `- Heading:`, and its text under it")
    heading, text = keys[0], entry[keys[0]]
    section = {"heading": heading, LINE: entry[LINE], KEY_LINES: entry[KEY_LINES]}
    if isinstance(text, Lines) and text and isinstance(text[-1], dict) and SECTIONS in text[-1]:
        section[SECTIONS] = text[-1][SECTIONS]
        text = text.without_last()
    return {**section, "text": text}


Passages = Annotated[list[InstanceOf[Passage]], BeforeValidator(_passages)]
Sections = Annotated[list["Section"], BeforeValidator(_sections)]


class Block(Part):
    """A kind of admonition that the outline holds whole; a `card` has a heading for its title.

    A card `within_reach` is one tap away from every page. `heard` says before its title how urgent it is, to those who
    listen.
    """

    kind: Annotated[str, Field(pattern=r"^[a-z][a-z-]*$")]
    card: bool = False
    within_reach: bool = False
    heard: Text = ""


@dataclass(frozen=True)
class Fact:
    """A statement of the guide, its line in the outline, and that of the words that say it.

    `block` is the kind of card or callout that they stand in; with one, it is a safety statement.
    """

    id: str
    statement: str
    block: str
    line: int
    words: int


class Contents(Part):
    """What stands under one heading."""

    text: Passages = Field(default_factory=list)
    sections: Sections = Field(default_factory=list)

    def walk(self, level: int = 2) -> Iterator[tuple[int, Section]]:
        """Yield the level and the section of each heading below this one, in reading order."""
        for section in self.sections:
            yield level, section
            yield from section.walk(level + 1)

    def passages(self) -> Iterator[Passage]:
        """Yield every passage of the text, in reading order."""
        for passage in self.text:
            yield from passage.walk()


class Section(Contents):
    """A section: a heading of level 2 or lower and what stands under it."""

    heading: Text


class Page(Contents):
    """A page: `page` is its file in the folder of the sources, `title` its heading of level 1.

    `whole` are the headings under which all words are held, whatever stands there.
    """

    page: Annotated[str, Field(pattern=r"^[\w-]+(/[\w-]+)*\.md$")]
    title: Text
    whole: list[Text] = Field(default_factory=list)

    def parts(self) -> list[tuple[int, str, Contents]]:
        """Return level, heading and contents of the page and of each of its sections, in order."""
        return [(1, self.title, self), *((level, part.heading, part) for level, part in self.walk())]

    def holds_whole(self, heading: str, part: Contents) -> bool:
        """Tell whether all words of `part`, under this `heading`, are held, and not only those that say facts."""
        return heading in self.whole or any(passage.block or passage.include for passage in part.passages())


class Piece(Part):
    """What several pages include: the words of a `file`, each once."""

    file: Annotated[str, Field(pattern=r"^[\w-]+\.md$")]
    text: Passages


class Theme(Part):
    """A theme: an entry of the navigation that holds pages."""

    theme: Text
    pages: Annotated[list[Page], Field(min_length=1)]


class FrontMatter(Part):
    """The keys that every page has in its front matter, each with its greatest number of characters."""

    title: int
    description: int


class Outline(Part):
    """The whole outline."""

    title: Text
    front_matter: FrontMatter
    safety_statements: int
    blocks: list[Block]
    included: list[Piece] = Field(default_factory=list)
    themes: Annotated[list[Theme], Field(min_length=1)]

    def pages(self) -> list[Page]:
        """Return all pages in reading order."""
        return [page for theme in self.themes for page in theme.pages]

    @cached_property
    def places(self) -> dict[tuple[str, str], tuple[Page, Contents]]:
        """Each page with each of its parts, by the source of the page and the heading."""
        parts = [(page, heading, part) for page in self.pages() for _, heading, part in page.parts()]
        return {(page.page, heading): (page, part) for page, heading, part in reversed(parts)}

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """All facts by id, in the order of the outline."""
        blocks: dict[int, str] = {}
        for words in (words for page in self.pages() for _, words in self.words_of(page)):
            blocks[words.passage.line] = blocks.get(words.passage.line) or words.block
        return {fact.id: replace(fact, block=blocks.get(fact.words, "")) for fact in self.every_fact()}

    def every_fact(self) -> Iterator[Fact]:
        """Yield each fact where it is defined; one that is defined twice is a mistake."""
        texts = [piece.text for piece in self.included]
        texts += [part.text for page in self.pages() for _, _, part in page.parts()]
        for passage in (one for text in texts for top in text for one in top.walk()):
            for key, statement in passage.facts.items():
                yield Fact(key, statement, "", passage.fact_lines[key], passage.line)

    @cached_property
    def pieces(self) -> dict[str, list[Passage]]:
        """The words of each piece, by the name of its file."""
        return {piece.file: piece.text for piece in self.included}

    def flat(self, part: Contents) -> list[Words]:
        """Return the words that `part` must say, one after the other; every output asks for them again."""
        if id(part) not in self._flat:
            self._flat[id(part)] = list(flat(part.text, self.pieces))
        return self._flat[id(part)]

    @cached_property
    def _flat(self) -> dict[int, list[Words]]:
        return {}

    def words_of(self, page: Page) -> Iterator[tuple[Contents, Words]]:
        """Yield the words of a page with the part of it that they stand in."""
        return ((part, words) for _, _, part in page.parts() for words in self.flat(part))

    @property
    def urgency(self) -> dict[str, str]:
        """What is heard before the titles of cards, by their kind."""
        return {block.kind: block.heard for block in self.blocks if block.heard}

    def cards(self) -> set[str]:
        """Return the kinds of block that are care cards."""
        return {block.kind for block in self.blocks if block.card}

    @property
    def within_reach(self) -> str:
        """The kind of the first card that is one tap away from every page; empty if there is none."""
        return next((block.kind for block in self.blocks if block.within_reach), "")
