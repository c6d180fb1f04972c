"""All pages of a guide as they are written: their texts, what MkDocs makes of them, and a view of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from guidekit.content.reader import source_view
from guidekit.content.view import View
from guidekit.data.outline import Page
from guidekit.data.placeholders import fill
from guidekit.evidence.citations import cited_keys
from guidekit.guide.guide import Guide
from guidekit.model.finding import Faults
from guidekit.pictures.drawing import Drawing
from guidekit.review.reviews import Reviews


class Rendered(NamedTuple):
    """A page as MkDocs has read it: its front matter and its content in HTML."""

    meta: Mapping[str, Any]
    content: str


@dataclass
class Sources:
    """The folder of the sources, and what is known of it so far in the build; all keys are paths in that folder.

    `included` is the folder of pieces such as cards, `navigation` the theme and source of each entry, with the title
    that it gives. `drawings` are by their path in the site. With `pages_only` the handouts stay as they were last made.
    """

    guide: Guide
    docs: Path
    included: Path
    pages: list[str] = field(default_factory=list)
    navigation: Sequence[tuple[str, str, str | None]] = ()
    rendered: dict[str, Rendered] = field(default_factory=dict)
    drawings: dict[str, Drawing] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    faults: Faults = field(default_factory=Faults)
    pages_only: bool = False

    def label(self, source: str) -> str:
        """Return what findings call a file of the sources."""
        return f"{self.docs.name}/{source}"

    @cached_property
    def texts(self) -> dict[str, str]:
        """The text of each Markdown file, be it a page or included; odd signs stand for what is not UTF-8."""
        names = sorted(path.relative_to(self.docs).as_posix() for path in self.docs.rglob("*.md"))
        return {name: (self.docs / name).read_text(encoding="utf-8-sig", errors="replace") for name in names}

    def pieces(self) -> dict[str, str]:
        """Return the text of each piece that pages include, by the name of its file."""
        folder = f"{self.included.relative_to(self.docs).as_posix()}/"
        return {name.removeprefix(folder): text for name, text in self.texts.items() if name.startswith(folder)}

    @cached_property
    def cited(self) -> set[str]:
        """The key of each reference that a page cites, in its text or in what it shows of the evidence."""
        conditions = self.guide.evidence.conditions if self.guide.evidence else ()
        shown = {key for condition in conditions for key in condition.references}
        return shown.union(*(cited_keys(self.texts.get(page.page, "")) for page in self.guide.outline.pages()))

    @cached_property
    def views(self) -> list[View]:
        """A view of each page of the outline, when MkDocs has read them all."""
        known = (page for page in self.guide.outline.pages() if page.page in self.rendered)
        return [self._view(page, *self.rendered[page.page]) for page in known]

    @property
    def pages_to_read(self) -> list[View]:
        """What rules about the words of a page look at."""
        return self.views

    def _view(self, page: Page, meta: Mapping[str, Any], content: str) -> View:
        filled = fill(self.texts.get(page.page, ""), self.guide.clinic.values)  # headings, too, may hold a setting
        view = source_view(self.guide.outline, page, content, filled, self.label(page.page))
        view.description = str(meta.get("description", ""))
        return view

    @cached_property
    def reviews(self) -> Reviews:
        """How the review of each page stands."""
        return Reviews(self.views, self.guide.ledger, self.guide.clinic)
