"""The search has its programs, and the index that they look things up in."""

from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.outputs.search.files import FILES, FOLDER
from guidekit.outputs.site import REBUILD
from guidekit.rules.registry import SITE, Findings, rule


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield what stood in the way when it was made, and each file that is not there."""
    yield from built.faults["search-made"]
    for name in FILES if not built.faults["search-made"] else ():
        if not (built.site.folder / FOLDER / name).is_file():
            yield Finding(f"{built.site.name}/{FOLDER}/{name}", 1, "the search has lost this file", REBUILD)
