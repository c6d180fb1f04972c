"""Links to handouts say what a reader gets: type, pages and size, as measured on the file that was built."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from guidekit.model.finding import Finding
from guidekit.outputs.pdf.handouts import FOLDER
from guidekit.outputs.pdf.read import count_pages
from guidekit.outputs.site import Site

_LINK = re.compile(r'(?P<before><a\b[^>]*?\bhref="(?P<href>[^"#]+\.pdf)"[^>]*>)(?P<text>[^<]*)(?P<after></a>)')
_PLAIN = "(PDF)"
_KB = 1000


def label_links(site: Site) -> None:
    """Write pages and size into every link to a handout in every built page.

    A link's text ends with `(PDF)`; it becomes, for example, `(PDF, 1 page, 60 KB)`.
    """
    labels = _labels(site)

    def labelled(link: re.Match[str]) -> str:
        label = labels.get(posixpath.basename(link["href"]), _PLAIN)
        return f"{link['before']}{link['text'].replace(_PLAIN, label)}{link['after']}"

    for path in site.paths():
        site.write(path, _LINK.sub(labelled, site.text(path)))


def check_labels(site: Site) -> Iterator[Finding]:
    """Yield a finding for each link to a handout that does not end with the label of the file as it is."""
    labels = _labels(site)
    for path in site.paths():
        markup = site.text(path)
        for link in _LINK.finditer(markup):
            label = labels.get(posixpath.basename(link["href"]), "")
            if not link["text"].rstrip().endswith(label):
                what = f'the link "{link["text"]}" does not say that it leads to a PDF: {label}'
                cure = f"end its text with {_PLAIN}, for example `[Aftercare sheet {_PLAIN}](...)`"
                yield Finding(site.label(path), markup.count("\n", 0, link.start()) + 1, what, cure)


def _labels(site: Site) -> dict[str, str]:
    return {path.name: label for path in (site.folder / FOLDER).glob("*.pdf") if (label := _label(path))}


def _label(path: Path) -> str:
    """Return what links say of a file; nothing, if it is no PDF, which is found elsewhere."""
    try:
        pages = count_pages(path)
    except pypdfium2.PdfiumError:
        return ""
    return f"(PDF, {pages} page{'' if pages == 1 else 's'}, {size_of(path)})"


def size_of(path: Path) -> str:
    """Return what a link says of the size of a file: `60 KB` or `3.1 MB`."""
    size = max(1, round(path.stat().st_size / _KB))
    return f"{size / _KB:.1f} MB" if size >= _KB else f"{size} KB"
