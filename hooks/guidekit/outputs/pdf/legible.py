"""What handouts are made of can be read: their fonts have every sign, and every picture has words.

A sign that the fonts lack would be set in a font of whatever machine makes the PDF, or be an empty box.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from fontTools.ttLib import TTFont
from lxml import html
from lxml.html import HtmlElement

from guidekit.model.finding import Finding
from guidekit.outputs.pdf.render import Job
from guidekit.outputs.site import PRINT_PAGE, Site, page_file

_AROUND = 20  # letters shown on either side of the sign
_SHOWN = 60  # letters of the address of a picture


def check_glyphs(jobs: Sequence[Job], name: str) -> Iterator[Finding]:
    """Yield a finding for each sign in a job's text that none of its fonts has; `name` is the list of handouts."""
    known: dict[tuple[Path, ...], set[int]] = {}
    for job in jobs:
        signs = known.setdefault(job.fonts, {sign for font in job.fonts for sign in TTFont(font).getBestCmap()})
        text = " ".join(html.fromstring(job.markup).text_content().split())
        for sign in sorted(set(text)):
            if ord(sign) not in signs:
                place = text.index(sign)
                around = text[max(0, place - _AROUND) : place + _AROUND]
                what = f'the fonts have no sign "{sign}" (U+{ord(sign):04X}), which {job.file} needs: "{around}"'
                cure = (
                    "write it another way, or add a font that has it to `fonts` and to the style sheet of the handouts"
                )
                yield Finding(name, 1, what, cure)


def check_pictures(site: Site) -> Iterator[Finding]:
    """Yield a finding for each picture of the print page without alternative text (PDF/UA-1, ISO 14289-1, 7.3)."""
    path = page_file(site, PRINT_PAGE)
    for part in site.root(path).xpath("//section[@data-page]") if path else ():
        for picture in part.iter("img", "svg"):
            if not _words(picture):
                name = str(picture.get("src") or "a drawing")[-_SHOWN:]
                cure = "say in one sentence what it shows, for example `![A thin needle beside a hair](needle.svg)`"
                yield Finding(f"docs/{part.get('data-page')}", 1, f"the picture {name} has no alternative text", cure)


def _words(picture: HtmlElement) -> str:
    title = picture.find("title")
    label = picture.get("alt") or picture.get("aria-label") or (title.text if title is not None else "")
    return (label or "").strip()
