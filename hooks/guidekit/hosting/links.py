"""The files that a page of a built site links, and what puts several of one kind into one."""

import hashlib
import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from guidekit.model.finding import Finding
from guidekit.outputs.site import Site

Files = tuple[Path, ...]


@dataclass(frozen=True)
class Kind:
    """A kind of file that pages link: what findings call it, how a page links it (`{}`: the address), and its place."""

    name: str
    element: str
    folder: str
    ending: str
    cure: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """The element, with its address as the one group."""
        before, after = self.element.split("{}")
        return re.compile(rf'[ \t]*{re.escape(before)}([^"]*){re.escape(after)}\n?')


def gather(site: Site, kind: Kind, content: Callable[[Files, list[Path]], str]) -> None:
    """Let each page link one file in place of all of a `kind`; a page that links a file that is lost stays as it is.

    `content` returns what the one file says, given the files and the pages that link them.
    """
    groups: dict[Files, list[Path]] = defaultdict(list)
    for page in site.paths():
        paths = [_file(site, page, address) for address in kind.pattern.findall(site.text(page))]
        if paths and all(paths):
            groups[tuple(path for path in paths if path)].append(page)
    for files, pages in groups.items():
        _link_one(site, kind, files, pages, content(files, pages))
    for path in {path for files in groups for path in files}:
        path.unlink()


def _link_one(site: Site, kind: Kind, files: Files, pages: list[Path], content: str) -> None:
    """Write `content`, named for what it is, and let each of `pages` link it where it linked the first of `files`."""
    name = f"{kind.folder}/guide.{hashlib.sha256(content.encode()).hexdigest()[:8]}.min.{kind.ending}"
    path = site.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    for page in pages:
        text = site.text(page)
        first, *_ = kind.pattern.findall(text)
        to_root = first.removesuffix(files[0].relative_to(site.folder).as_posix())
        before, _, after = text.partition(kind.element.format(first))
        site.write(page, f"{before}{kind.element.format(to_root + name)}{kind.pattern.sub('', after)}")


def check_linked(site: Site, kind: Kind) -> Iterator[Finding]:
    """Yield a finding for each file of a `kind` that a page links and that is not there."""
    for page in site.paths():
        for address in kind.pattern.findall(site.text(page)):
            if not _file(site, page, address):
                what = f"the page links a {kind.name} that is not there: {address}"
                yield Finding(site.label(page), 1, what, kind.cure)


def _file(site: Site, page: Path, address: str) -> Path | None:
    """Return the file that a page links; a page that a server shows at any address links from the root of the host."""
    if not address.startswith("/"):
        path = Path(os.path.normpath(page.parent / address))
        return path if path.is_file() else None
    parts = PurePosixPath(address).parts[1:]
    paths = (site.folder.joinpath(*parts[start:]) for start in range(len(parts)))
    return next((path for path in paths if path.is_file()), None)
