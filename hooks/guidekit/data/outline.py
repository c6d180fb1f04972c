"""The outline: the contract of themes, pages, sections and facts that a guide must keep.

The classes are the schema of the file; what belongs together across them is checked in `outline_rules`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from guidekit.data.pattern import PatternError, compile_pattern
from guidekit.data.schema import Part, Text, load
from guidekit.model.finding import GuideError

EXAMPLES = {"": "title: Name of the guide", "says": "says: [do not ... stop | never ... stop]"}


def _pattern(text: str) -> str:
    try:
        compile_pattern(text)
    except PatternError as error:
        raise ValueError(f"cannot be read ({error})") from None
    return text


def _number_as_text(value: object) -> object:
    """A pattern such as `911` is a number to YAML; it stands for its digits."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Pattern = Annotated[str, BeforeValidator(_number_as_text), Field(min_length=1), AfterValidator(_pattern)]


class Block(Part):
    """A kind of admonition that safety statements stand in; a `title` makes it a care card.

    A card `within_reach` is one tap away from every page.
    """

    kind: Annotated[str, Field(pattern=r"^[a-z][a-z-]*$")]
    title: Pattern | None = None
    within_reach: bool = False


class Fact(Part):
    """One statement of the guide; `block` is set where it is a safety statement.

    `allows` are those of the reversing words that leave this statement as strong as it is.
    """

    id: Annotated[str, Field(pattern=r"^[A-Z]+[0-9]+$")]
    statement: Text
    says: Annotated[list[Pattern], Field(min_length=1)]
    block: str | None = None
    allows: list[Pattern] = Field(default_factory=list)


class Contents(Part):
    """What stands under one heading; what it `repeats` stands in its block again, what it `lists` need not."""

    facts: list[Fact] = Field(default_factory=list)
    repeats: list[str] = Field(default_factory=list)
    lists: list[str] = Field(default_factory=list)
    cards: list[str] = Field(default_factory=list)
    sections: list[Section] = Field(default_factory=list)

    def walk(self, level: int = 2) -> Iterator[tuple[int, Section]]:
        """Yield the level and the section of each heading below this one, in reading order."""
        for section in self.sections:
            yield level, section
            yield from section.walk(level + 1)


class Section(Contents):
    """A section: a heading of level 2 or lower and what stands under it."""

    heading: Text


class Page(Contents):
    """A page: `page` is its file in the folder of the sources, `title` its heading of level 1."""

    page: Annotated[str, Field(pattern=r"^[\w-]+(/[\w-]+)*\.md$")]
    title: Text

    def parts(self) -> list[tuple[int, str, Contents]]:
        """Return level, heading and contents of the page and of each of its sections, in order."""
        return [(1, self.title, self), *((level, part.heading, part) for level, part in self.walk())]


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
    reversing_words: Annotated[list[Pattern], Field(min_length=1)]
    blocks: list[Block]
    themes: Annotated[list[Theme], Field(min_length=1)]

    def pages(self) -> list[Page]:
        """Return all pages in reading order."""
        return [page for theme in self.themes for page in theme.pages]

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """All facts by id."""
        return {fact.id: fact for page in self.pages() for _, _, part in page.parts() for fact in part.facts}

    def facts_of(self, part: Contents) -> list[Fact]:
        """Return the facts that `part` must say: its own, those it repeats or lists, and those of its care cards."""
        of_cards = [fact for fact in self.facts.values() if fact.block in part.cards] if part.cards else []
        listed = [self.facts[key].model_copy(update={"block": None}) for key in part.lists]
        facts = (*part.facts, *(self.facts[key] for key in part.repeats), *listed, *of_cards)
        return list({fact.id: fact for fact in facts}.values())

    def cards(self) -> dict[str, str]:
        """Return the pattern that the title of each kind of care card must match."""
        return {block.kind: block.title for block in self.blocks if block.title}


def load_outline(path: Path, name: str | None = None, values: Mapping[str, str] | None = None) -> Outline:
    """Return the outline in `path`, which findings call `name` (as given, else the path).

    `values` are filled in for its placeholders, such as `{{ emergency_number }}`.

    Raises GuideError with every finding if the file is not a valid outline.
    """
    from guidekit.data.outline_rules import check_outline  # it reads the classes above

    name = name or str(path)
    outline = load(Outline, path, name, EXAMPLES, values)
    if findings := check_outline(outline, name):
        raise GuideError(findings)
    return outline
