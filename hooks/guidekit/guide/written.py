"""What a page gets while MkDocs reads it, its evidence and citations, and what it loses: the notes of its authors."""

import posixpath

from jinja2 import Environment

from guidekit.content.lines import NOTE
from guidekit.evidence.citations import with_citations, with_lists, with_shown
from guidekit.evidence.tables import picture_uri
from guidekit.guide.sources import Sources


def without_notes(rendered: str) -> str:
    """Return the content of a page without what its authors tell each other: `<!-- ask the doctor -->`."""
    return NOTE.sub("", rendered)


def with_evidence(markdown: str, page: str, sources: Sources, templates: Environment) -> str:
    """Return the Markdown of a page with the tables, pictures and lists of the evidence, and with its citations."""
    guide, folder = sources.guide, posixpath.dirname(page) or "."
    if guide.evidence:
        markdown = with_shown(
            markdown,
            lambda kind, data: templates.get_template(f"partials/{kind}-{data}.html").render(
                evidence=guide.evidence, picture=lambda count: posixpath.relpath(picture_uri(count), folder)
            ),
        )
    if not guide.references:
        return markdown
    references, listing = guide.references, templates.get_template("partials/reference-list.html")

    def path_to(target: str) -> str:
        return posixpath.relpath(target, folder)

    if page == references.page:
        markdown = with_lists(markdown, references, lambda listed: listing.render(references=listed))
    citation, list_page = templates.get_template("partials/citation.html"), path_to(references.page)
    return with_citations(markdown, references, lambda cited: citation.render(references=cited, page=list_page))
