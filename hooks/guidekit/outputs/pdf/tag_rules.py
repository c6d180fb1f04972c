"""What the tags of each handout must be, beside what validators of PDF/UA-1 can see."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from guidekit.content.view import View
from guidekit.model.finding import Finding
from guidekit.outputs.pdf.expected import expected_tables
from guidekit.outputs.pdf.handouts import FOLDER, Handouts
from guidekit.outputs.pdf.navigation import letters
from guidekit.outputs.pdf.tagged import Tags, read_tags
from guidekit.outputs.site import Site

_CURE = "build the guide again; if this comes back, the template of the handout, or what mends its tags, loses it"


def check_tags(site: Site, handouts: Handouts, views: Mapping[str, View]) -> Iterator[Finding]:
    """Yield a finding for everything that is wrong with the tags of a handout of `site`.

    `views` are those of the built pages, by their source. That a handout is there, and whole, is told elsewhere.
    """
    listed = len(site.outline.themes) + len(views)
    for handout, _, file in handouts.files():
        path, tables = site.folder / FOLDER / file, expected_tables(handout, views)
        if path.is_file():
            found = _of_file(path, tables, 0 if handout.pieces else listed)
            yield from (Finding(f"{site.name}/{FOLDER}/{file}", 1, what, _CURE) for what in found)


def _of_file(path: Path, tables: int, entries: int) -> Iterator[str]:
    try:
        tags = read_tags(path)
    except ValueError as error:
        yield f"the tags of the handout cannot be read ({error})"
    else:
        yield from defects(tags, tables, entries)


def defects(tags: Tags, tables: int, entries: int) -> Iterator[str]:
    """Yield what is wrong with the tags of a PDF with so many tables, and `entries` of a contents list."""
    for link in tags.links:
        if link.follows and link.follows.target == link.target:
            yield f'one link on page {link.page} is tagged as two: "{link.follows.words}" and "{link.words}"'
        for said in link.says:
            if letters(said) != letters(link.words) or not link.words:
                yield f'the link "{link.words}" on page {link.page} says "{said}" to screen readers'
    yield from (f"a link on page {page} stands in no tag of a link" for page in tags.loose)
    yield from (f"text on page {page} is marked for a tag that is not there" for page in tags.unread)
    if tags.kinds["/Table"] != tables:
        yield f"it has {tables} tables, and {tags.kinds['/Table']} tags of tables"
    if tags.kinds["/TOCI"] != entries:
        yield f"its contents list has {entries} entries, and {tags.kinds['/TOCI']} tags of entries"
    if tags.hides_bookmarks:
        yield "its bookmarks are not shown when it is opened"
