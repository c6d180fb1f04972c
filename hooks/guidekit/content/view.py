"""A view: one page of the outline, as one output shows it. Every rule looks at views alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from lxml.html import HtmlElement

from guidekit.content.statements import Match, find_matches
from guidekit.data.outline import Contents, Fact, Outline, Page
from guidekit.model.document import Section, Statement
from guidekit.model.finding import Finding

Locate = Callable[[Section | None], int]


@dataclass(frozen=True)
class Said:
    """A fact that a section must say, and where it does."""

    heading: str
    fact: Fact
    section: Section
    matches: list[Match]

    @property
    def statements(self) -> list[Statement]:
        """All statements of the section."""
        return self.section.statements


@dataclass(eq=False)
class View:
    """A page of the outline and the sections that an output shows for it.

    `file` is what findings name; `locate` gives the line of a section in that file (of None: of the page);
    `has_blocks` is false for an output that does not keep the blocks around statements (the search index);
    `review` is the state of review that a built page says; `root` is the page itself, where there is one,
    and `description` what it says of itself to search engines.
    """

    outline: Outline
    page: Page
    sections: list[Section]
    file: str
    locate: Locate = lambda _: 1
    has_blocks: bool = True
    review: str = ""
    root: HtmlElement | None = None
    description: str = ""

    @property
    def source(self) -> str:
        """The file that an author opens to mend a finding."""
        return f"docs/{self.page.page}"

    def finding(self, section: Section | None, what: str, cure: str) -> Finding:
        """Return a finding at `section`, or at the beginning of the page."""
        return Finding(self.file, self.locate(section), what, cure)

    @cached_property
    def found(self) -> dict[str, Section]:
        """The sections by heading; of two with one heading, the first."""
        return {section.heading: section for section in reversed(self.sections)}

    @cached_property
    def pairs(self) -> list[tuple[Contents, Section]]:
        """Each part of the outline whose heading the page has, with its section."""
        return [(part, self.found[heading]) for _, heading, part in self.page.parts() if heading in self.found]

    @cached_property
    def said(self) -> list[Said]:
        """Each fact that a section of this page must say, with its matches."""
        return [
            Said(section.heading, fact, section, find_matches(fact, section.statements, self.reversing))
            for part, section in self.pairs
            for fact in self.outline.facts_of(part)
        ]

    @cached_property
    def reversing(self) -> tuple[str, ...]:
        """The words that turn a statement round."""
        return tuple(self.outline.reversing_words)
