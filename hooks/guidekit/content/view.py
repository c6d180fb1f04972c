"""A view: one page of the outline, as one output shows it. Every rule looks at views alone."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from lxml.html import HtmlElement

from guidekit.content.saying import missing
from guidekit.data.flat import Words
from guidekit.data.outline import Contents, Fact, Outline, Page
from guidekit.model.document import Section
from guidekit.model.finding import Finding
from guidekit.model.folding import fold
from guidekit.model.words import text_of

Locate = Callable[[Section | None], int]


@dataclass(eq=False)
class View:
    """A page of the outline and the sections that an output shows for it.

    `file` is what findings name; `locate` gives the line of a section in that file (of None: of the page);
    `has_blocks` is false for an output that does not keep the blocks around statements (the search index);
    `review` is the state of review that a built page says; `root` is the page itself, where there is one,
    and `description` what it says of itself to search engines; `text` are all its words, if there is no `root`;
    `written` is the page as its author wrote it, which an output must repeat word for word.
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
    text: str = ""
    written: "View | None" = None

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
    def words(self) -> list[str]:
        """All words of the page, in order."""
        return fold(self.text if self.root is None else text_of(self.root)).split()

    @cached_property
    def lost(self) -> list[tuple[Contents, Section, list[Words]]]:
        """For each section that lacks words of the outline, its part of it and those words."""
        lost = [
            (part, section, list(missing(self.outline.flat(part), section, has_blocks=self.has_blocks)))
            for part, section in self.pairs
        ]
        return [(part, section, words) for part, section, words in lost if words]

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """The facts that this page defines and says, by id."""
        lost = {id(words.passage) for _, _, words_of in self.lost for words in words_of}
        said = {}
        for part, _ in self.pairs:
            for words in self.outline.flat(part):
                if words.passage.facts and not any(id(inside) in lost for inside in words.passage.walk()):
                    said.update({key: self.outline.facts[key] for key in words.passage.facts})
        return said
