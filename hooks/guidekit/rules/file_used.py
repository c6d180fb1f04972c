"""Each file of docs/ that goes on the web is of a kind that pages have, and a page uses it."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag

from guidekit.guide.built import Built
from guidekit.model.finding import Finding
from guidekit.rules.registry import SITE, Findings, rule

_KINDS = frozenset({".css", ".jpeg", ".jpg", ".js", ".pdf", ".png", ".svg", ".woff2"})
_ADDRESSES = "//@href | //@src | //meta/@content"
_IN_STYLES = re.compile(r"url\(\s*[\"']?([^\"')]+)")
_CURE = "move it out of docs/, or, if it is for readers, "


@rule(SITE)
def check(built: Built) -> Findings:
    """Yield a finding for each other file; what no page uses may be the notes of somebody, or a list of patients."""
    config, used = built.guide.config, set(_used(built))
    logo = str(config.data.get("theme", {}).get("logo", ""))  # a clinic with a logo of its own does not show it
    docs = config.root / str(config.data.get("docs_dir", "docs"))
    for path in sorted(docs.rglob("*")):
        name = path.relative_to(docs)
        published = built.site.folder / name
        if path.suffix == ".md" or not published.is_file():
            continue
        if path.suffix.lower() not in _KINDS:
            cure = f"{_CURE}save it as a PDF or a picture ({', '.join(sorted(_KINDS))})"
            yield Finding(f"{docs.name}/{name.as_posix()}", 1, "the file would go on the web: pages have no such", cure)
        elif published.resolve() not in used and name.as_posix() != logo:
            cure = f"{_CURE}link it in a page, for example `[our form (PDF)](form.pdf)`"
            yield Finding(
                f"{docs.name}/{name.as_posix()}", 1, "the file would go on the web, and no page uses it", cure
            )


def _used(built: Built) -> Iterator[Path]:
    """Yield each file that a page or a style sheet of the built site names."""
    folder, address = built.site.folder, built.address.rstrip("/")
    for page in built.site.paths():
        for found in built.site.root(page).xpath(_ADDRESSES):
            name = unquote(urldefrag(found)[0])
            near = (
                folder / name.removeprefix(f"{address}/")
                if address and name.startswith(address)
                else page.parent / name
            )
            yield near.resolve()
    for sheet in folder.rglob("*.css"):
        for found in _IN_STYLES.findall(sheet.read_text(encoding="utf-8", errors="replace")):
            yield (sheet.parent / found).resolve()
