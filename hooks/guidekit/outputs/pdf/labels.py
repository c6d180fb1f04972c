"""Links to handouts say what a reader gets: type, pages and size, as measured on the file that was built."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from guidekit.model.finding import Finding
from guidekit.outputs.pdf.handouts import FOLDER
from guidekit.outputs.pdf.read import count_pages
from guidekit.outputs.site import Site

_LINK = re.compile(r'(?P<before><a\b[^>]*?\bhref="(?P<href>[^"#]+\.pdf)"[^>]*>)(?P<text>[^<]*)(?P<after></a>)')
_PLAIN = "(PDF)"
_LABEL = re.compile(r"\((PDF|ZIP)(?:, \d+ pages?)?, [\d.]+ [KM]B\)")
_KB = 1000


def label_links(site: Site) -> list[Finding]:
    """Write pages and size into every link to a handout in every built page; return the links that have no room for it.

    A link's text ends with `(PDF)`; it becomes, for example, `(PDF, 1 page, 60 KB)`.
    """
    labels = {path.name: _label(path) for path in (site.folder / FOLDER).glob("*.pdf")}
    findings: list[Finding] = []
    for path in sorted(site.folder.rglob("*.html")):
        before = path.read_text(encoding="utf-8")
        after = _LINK.sub(lambda link: _labelled(link, labels), before)
        if after != before:
            path.write_text(after, encoding="utf-8")
        findings += _without_room(before, site.label(path), labels)
    return findings


def unlabelled(text: str) -> str:
    """Return `text` with every such label as its page's author wrote it: what a handout itself says."""
    return _LABEL.sub(r"(\1)", text)


def _label(path: Path) -> str:
    pages = count_pages(path)
    return f"(PDF, {pages} page{'' if pages == 1 else 's'}, {size_of(path)})"


def size_of(path: Path) -> str:
    """Return what a link says of the size of a file: `60 KB` or `3.1 MB`."""
    size = max(1, round(path.stat().st_size / _KB))
    return f"{size / _KB:.1f} MB" if size >= _KB else f"{size} KB"


def _labelled(link: re.Match[str], labels: dict[str, str]) -> str:
    label = labels.get(posixpath.basename(link["href"]), _PLAIN)
    return f"{link['before']}{link['text'].replace(_PLAIN, label)}{link['after']}"


def _without_room(markup: str, name: str, labels: dict[str, str]) -> Iterator[Finding]:
    for link in _LINK.finditer(markup):
        if posixpath.basename(link["href"]) in labels and not link["text"].rstrip().endswith(_PLAIN):
            what = f'the link "{link["text"]}" does not say that it leads to a PDF'
            cure = f"end its text with {_PLAIN}, for example `[Aftercare sheet {_PLAIN}](...)`"
            yield Finding(name, markup.count("\n", 0, link.start()) + 1, what, cure)
