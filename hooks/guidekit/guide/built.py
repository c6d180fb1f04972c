"""The built site of a guide: its pages in memory, a view of each in every output, and what stood in the way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from guidekit.content.view import View
from guidekit.guide.guide import Faults, Guide
from guidekit.guide.sources import reviews_of
from guidekit.model.finding import Finding
from guidekit.outputs.index import index_views
from guidekit.outputs.site import Site, page_views, print_views
from guidekit.review.reviews import Reviews

_OUTPUTS: dict[str, Callable[[Site], Iterable[View | Finding]]] = {
    "page": page_views,
    "index": index_views,
    "print": print_views,
}


@dataclass
class Built:
    """A built site and its guide; `written` are the pages as written, where there are sources.

    A `finished` site has its policy filled in, and what links say of the offline copy.
    """

    guide: Guide
    site: Site
    written: Sequence[View] = ()
    finished: bool = False
    preview: bool = False
    faults: Faults = field(default_factory=lambda: defaultdict(list))
    warnings: list[str] = field(default_factory=list)

    @cached_property
    def _outputs(self) -> dict[str, list[View | Finding]]:
        return {name: list(views(self.site)) for name, views in _OUTPUTS.items()}

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

    @cached_property
    def reviews(self) -> Reviews:
        """How the review of each page stands, by the pages as written; without sources, by the built ones."""
        return reviews_of(self.guide, self.written or self.views["page"])
