"""Makes every output of a guide beside its pages: the print page, the handouts, the search, and files made small."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment
from lxml import html
from lxml.html import HtmlElement
from markupsafe import Markup

from guidekit.content.spoken import name_parts
from guidekit.guide.built import Built
from guidekit.guide.files import SEARCH_SCRIPTS, logo_uri
from guidekit.hosting.scripts import gather_scripts, trim_pages
from guidekit.hosting.styles import gather_styles
from guidekit.outputs.index import read_material_index
from guidekit.outputs.pdf.content import Paper
from guidekit.outputs.pdf.labels import label_links
from guidekit.outputs.pdf.make import make_handouts, take_handouts
from guidekit.outputs.print_page import add_to_pages, combined_content, contents_list
from guidekit.outputs.search.files import search_data, write_search

PRINT_SCRIPT = "js/print-site.js"  # of print-site: it hides the page frame, which is not needed here


@dataclass(frozen=True)
class Theme:
    """What the outputs are made with: templates, the folder of the theme, and what every template is told.

    `address` is where the guide will be on the web, `print_page` the path of the print page in the site.
    """

    templates: Environment
    folder: Path
    address: str
    print_page: str
    told: Mapping[str, Any]


def make_outputs(built: Built, theme: Theme) -> None:
    """Make every output; what stands in the way is kept for the rules. A preview has no handouts and no small files."""
    built.faults.keep("print-page-made", lambda: _make_print_page(built, theme))
    if built.guide.handouts and not built.preview and not built.faults["print-page-made"]:
        _make_handouts(built, theme)
    built.faults.keep("search-made", lambda: _make_search(built, theme))
    if not built.preview:
        gather_styles(built.site, built.guide.kept)
        gather_scripts(built.site)
        trim_pages(built.site)
        label_links(built.site)


def _make_print_page(built: Built, theme: Theme) -> None:
    path = built.site.folder / theme.print_page
    built.site.folder.joinpath(PRINT_SCRIPT).unlink(missing_ok=True)
    content = combined_content(built.site.root(path), built.guide.outline, built.site.label(path))
    name_parts(content, built.guide.outline.urgency)
    add_to_pages(content, _review_lines(built, theme))
    built.site.write(path, _print_page(content, built, theme))


def _review_lines(built: Built, theme: Theme) -> dict[str, str]:
    """Return the state of review of each page, by its source, if they are not all the same."""
    if not built.reviews.differ:
        return {}
    template = theme.templates.get_template("partials/review.html")
    return {page: template.render(theme.told, reviewed_pages=[page]).strip() for page in built.reviews.standings}


def _print_page(content: HtmlElement, built: Built, theme: Theme) -> str:
    stylesheet = next(built.site.folder.glob("assets/stylesheets/main.*.css"))
    return theme.templates.get_template("print-page.html").render(
        theme.told,
        page=None,  # the filter `url` asks for it
        base_url="../" if theme.print_page.endswith("/index.html") else ".",
        stylesheet=stylesheet.relative_to(built.site.folder).as_posix(),
        contents=contents_list(content),
        papers=built.guide.handouts.whole_guide() if built.guide.handouts else [],
        content=Markup(html.tostring(content, encoding="unicode")),
    )


def _make_handouts(built: Built, theme: Theme) -> None:
    guide, name = built.guide, built.guide.options.handouts or ""
    if guide.handouts and built.last_made:
        built.faults["handout-made"] += take_handouts(built.site, guide.handouts, built.last_made, name)
        return
    clinic = {"language": guide.clinic.language, "clinic": guide.clinic, "logo": logo_uri(guide)}
    told = {**theme.told, **clinic, "edition": guide.edition}
    paper = Paper(theme.templates, theme.folder, theme.address, told)
    if guide.handouts:
        built.faults["handout-made"] += make_handouts(built.site, guide.handouts, paper, guide.kept, name)


def _make_search(built: Built, theme: Theme) -> None:
    guide, entries = built.guide, read_material_index(built.site)
    data = search_data(guide.outline, entries, guide.names, guide.questions)
    write_search(built.site, data, theme.folder / SEARCH_SCRIPTS)
