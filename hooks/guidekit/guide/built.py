"""The built site of a guide: its pages in memory, a view of each in every output, and what stood in the way."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from lxml.html import HtmlElement

from guidekit.content.view import View
from guidekit.guide.guide import Guide
from guidekit.model.finding import Faults, Finding
from guidekit.outputs.index import index_views
from guidekit.outputs.site import PRINT_PAGE, Site, page_file, page_views, print_views
from guidekit.review.reviews import Reviews

_OUTPUTS: dict[str, Callable[[Site], Iterable[View | Finding]]] = {
    "page": page_views,
    "index": index_views,
    "print": print_views,
}


@dataclass
class Built:
    """A built site and its guide; `written` are the pages as written, where there are sources.

    A `finished` site has its policy filled in, and what links say of the offline copy. Handouts that stay as they were
    last made are in the folder `last_made`.
    """

    guide: Guide
    site: Site
    written: Sequence[View] = ()
    finished: bool = False
    preview: bool = False
    last_made: Path | None = None
    faults: Faults = field(default_factory=Faults)
    warnings: list[str] = field(default_factory=list)

    @cached_property
    def _outputs(self) -> dict[str, list[View | Finding]]:
        found = {name: list(views(self.site)) for name, views in _OUTPUTS.items()}
        pages = [view for view in found["page"] if isinstance(view, View)]
        written = {view.page.page: view for view in self.written or pages}
        for view in (view for views in found.values() for view in views if isinstance(view, View)):
            view.written = written.get(view.page.page)
        return found

    @cached_property
    def views(self) -> dict[str, list[View]]:
        """A view of each page in each output: `page`, `index`, `print`."""
        return {name: [view for view in views if isinstance(view, View)] for name, views in self._outputs.items()}

    @property
    def pages_to_read(self) -> list[View]:
        """What rules about the words of a page look at: nothing, if they have looked at the pages as written."""
        return [] if self.written else self.views["page"]

    @property
    def lost(self) -> list[Finding]:
        """A finding for each page that an output does not have."""
        return [one for views in self._outputs.values() for one in views if isinstance(one, Finding)]

    @property
    def print_page(self) -> tuple[HtmlElement, str] | None:
        """The root of the print page, and what findings call it; None if it is lost."""
        path = page_file(self.site, PRINT_PAGE)
        return (self.site.root(path), self.site.label(path)) if path else None

    @property
    def titles(self) -> Iterator[str]:
        """Every title and heading of the outline, those of its cards, too."""
        outline = self.guide.outline
        yield from (theme.theme for theme in outline.themes)
        for page in outline.pages():
            yield from (heading for _, heading, _ in page.parts())
            yield from (words.text for _, words in outline.words_of(page) if words.kind == "title")

    @property
    def address(self) -> str:
        """Where the guide will be on the web."""
        return self.guide.clinic.guide_address or str(self.guide.config.data.get("site_url") or "")

    @cached_property
    def reviews(self) -> Reviews:
        """How the review of each page stands, by the pages as written; without sources, by the built ones."""
        return Reviews(self.written or self.views["page"], self.guide.ledger, self.guide.clinic)
