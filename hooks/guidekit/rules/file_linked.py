"""Rule file-linked."""

from collections.abc import Iterator

from guidekit.guide.built import Built
from guidekit.hosting.links import check_linked
from guidekit.hosting.scripts import SCRIPT
from guidekit.hosting.styles import SHEET
from guidekit.model.finding import Finding
from guidekit.rules.registry import SITE, rule


@rule("file-linked", on=(SITE,), promise="Every style sheet and script that a page links is there.")
def check(built: Built) -> Iterator[Finding]:
    """Yield a finding for each that is not."""
    for kind in (SHEET, SCRIPT):
        yield from check_linked(built.site, kind)
