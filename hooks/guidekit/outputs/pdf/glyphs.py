"""Rule: the fonts of the handouts have every letter and sign that the guide uses.

A sign that they lack would be set in a font of whatever machine makes the PDF, or be an empty box.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from fontTools.ttLib import TTFont
from lxml import html

from guidekit.model.finding import Finding
from guidekit.outputs.pdf.render import Job

_AROUND = 20  # letters shown on either side of the sign


def check_glyphs(jobs: Sequence[Job], name: str) -> Iterator[Finding]:
    """Yield a finding for each sign in a job's text that none of its fonts has; `name` is the list of handouts."""
    known: dict[tuple[Path, ...], set[int]] = {}
    for job in jobs:
        signs = known.setdefault(job.fonts, {sign for font in job.fonts for sign in _signs(font)})
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


def _signs(font: Path) -> set[int]:
    with TTFont(font) as opened:
        return set(opened.getBestCmap())
