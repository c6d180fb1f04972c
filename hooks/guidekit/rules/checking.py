"""All checks of a built site in one call, and what they counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from guidekit.content.view import View
from guidekit.data.outline import Fact, Outline
from guidekit.model.finding import Finding
from guidekit.outputs.index import check_index, index_views
from guidekit.outputs.site import Site, page_views, print_views
from guidekit.rules import check_view
from guidekit.rules.print_page import check_print_page
from guidekit.rules.reach import check_within_reach


@dataclass
class Count:
    """How many pages, sections, facts and safety statements an output holds."""

    output: str
    pages: int = 0
    sections: int = 0
    said: dict[str, Fact] = field(default_factory=dict)

    def add(self, view: View) -> None:
        """Count what `view` holds of the outline."""
        self.pages += 1
        self.sections += len(view.pairs) - 1
        self.said.update(view.facts)

    @property
    def facts(self) -> int:
        """How many facts are said."""
        return len(self.said)

    @property
    def safety(self) -> int:
        """How many of them are safety statements."""
        return sum(1 for fact in self.said.values() if fact.block)


Views = Callable[[Site], Iterable[View | Finding]]
Check = Callable[[Site], Iterable[Finding]]
OUTPUTS: dict[str, Views] = {"page": page_views, "index": index_views, "print": print_views}
_WHOLE: dict[str, Check] = {"page": check_within_reach, "index": check_index, "print": check_print_page}


def check_output(site: Site, output: str) -> tuple[list[Finding], Count]:
    """Return what all rules find in one output of `site` (a key of OUTPUTS), and what it holds."""
    findings: list[Finding] = []
    count = Count(output)
    for view in OUTPUTS[output](site):
        if isinstance(view, Finding):
            findings.append(view)
        else:
            findings += check_view(view)
            count.add(view)
    return [*findings, *_WHOLE[output](site)], count


def expected(outline: Outline) -> Count:
    """Return what each output must hold."""
    pages = outline.pages()
    return Count("outline", len(pages), sum(len(page.parts()) - 1 for page in pages), outline.facts)


def check_site(site: Site) -> Iterator[tuple[list[Finding], Count]]:
    """Yield the findings and the count of each output."""
    return (check_output(site, output) for output in OUTPUTS)
