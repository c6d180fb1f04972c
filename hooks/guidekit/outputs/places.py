"""Places that files of data name: a section of the outline, by its page and its heading."""

from collections.abc import Iterator

from guidekit.data.outline import Contents, Outline, Page
from guidekit.model.finding import Finding


def find_section(outline: Outline, page: str, section: str) -> tuple[Page, Contents] | None:
    """Return the page with this source, and its part under the heading `section` (the title: all of it), or None."""
    return outline.places.get((page, section))


def check_place(outline: Outline, page: str, section: str, name: str, line: int) -> Iterator[Finding]:
    """Yield a finding for `line` of the file called `name` if the outline has no such `section` on `page`."""
    if find_section(outline, page, section) is None:
        what = f'the outline has no section "{section}" on {page}'
        yield Finding(name, line, what, "give `page` and `section` as the outline has them")
