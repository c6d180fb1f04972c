"""What the text of a handout must say, in order: read from the built pages, not from what the PDF was made from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from guidekit.content.view import View
from guidekit.evidence.references import without_citations
from guidekit.model.finding import Finding
from guidekit.model.folding import unlabelled
from guidekit.outputs.pdf.content import under
from guidekit.outputs.pdf.handouts import Handout, Handouts
from guidekit.outputs.pdf.web_only import on_paper
from guidekit.outputs.places import find_section
from guidekit.outputs.site import Site
from guidekit.pictures.shown import pictures_in


@dataclass(frozen=True)
class Expected:
    """Some words that a handout must say, and the place in the guide that they belong to.

    `level` is that of the bookmark of a heading: 1 of a theme, 2 of a page, 3 and more of sections; 0 of other words.
    """

    text: str
    place: str
    level: int = 0


def by_page(views: Iterable[View | Finding], handouts: Handouts) -> dict[str, View]:
    """Return those of `views` that are there and for paper, by the source of their page."""
    there = (view for view in views if isinstance(view, View))
    return {view.page.page: view for one in there if (view := on_paper(one, handouts.web_only))}


def expected_words(site: Site, handout: Handout, views: Mapping[str, View]) -> list[Expected]:
    """Return everything that `handout` must say, in order; `views` are those of the built pages."""
    return list(_of_pieces(site, handout, views) if handout.pieces else _of_guide(site, views))


def _of_guide(site: Site, views: Mapping[str, View]) -> Iterator[Expected]:
    for theme in site.outline.themes:
        yield Expected(theme.theme, f'theme "{theme.theme}"', level=1)
        for view in (views[page.page] for page in theme.pages if page.page in views):
            yield from _of_view(view, [heading for _, heading, _ in view.page.parts()], with_headings=True)
            if len({other.review for other in views.values()}) > 1:
                yield Expected(view.review, f"{view.page.page}, state of review")
    yield from _of_card(site, views)


def _of_card(site: Site, views: Mapping[str, View]) -> Iterator[Expected]:
    """Yield the words of the first card within reach, which the last page says again."""
    pages = [views[page.page] for page in site.outline.pages() if page.page in views]
    for section in (section for view in pages for section in view.sections):
        if words := [one.text for one in section.statements if one.block == site.outline.within_reach]:
            yield from (Expected(unlabelled(text), "the last page") for text in words)
            return


def _of_pieces(site: Site, handout: Handout, views: Mapping[str, View]) -> Iterator[Expected]:
    for piece in handout.pieces:
        found = find_section(site.outline, piece.page, piece.section)
        if found and piece.page in views:
            page, part = found
            below = [section.heading for _, section in part.walk()] if part is not page else []
            for words in _of_view(views[piece.page], [piece.section, *below], with_headings=False):
                yield replace(words, text=without_citations(words.text))


def _of_view(view: View, headings: list[str], *, with_headings: bool) -> Iterator[Expected]:
    for section in view.sections:
        if section.heading in headings:
            place = f'{view.page.page}, section "{section.heading}"'
            if with_headings:
                yield Expected(section.heading, place, level=section.level + 1)
            for statement in section.statements:
                yield Expected(unlabelled(statement.text), place)


def expected_pictures(handout: Handout, views: Mapping[str, View]) -> list[str]:
    """Return the alternative text of each picture that `handout` must hold; `views` are those of the built pages."""
    return [picture.alt for part in _parts(handout, views) for picture in pictures_in(part)]


def expected_tables(handout: Handout, views: Mapping[str, View]) -> int:
    """Return how many tables `handout` must hold; `views` are those of the built pages."""
    return sum(1 for part in _parts(handout, views) for _ in part.iter("table"))


def _parts(handout: Handout, views: Mapping[str, View]) -> list[HtmlElement]:
    """Return the elements of the built pages that `handout` is made of."""
    if not handout.pieces:
        return [view.root for view in views.values() if view.root is not None]
    roots = [(views[piece.page].root, piece.section) for piece in handout.pieces if piece.page in views]
    return [part for root, title in roots if root is not None for part in under(root, title) or ()]
