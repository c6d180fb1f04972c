"""Makes all handouts of a built site: several at once, and none again whose sources have not changed."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from guidekit.finding import Finding
from guidekit.pdf.cache import Cache
from guidekit.pdf.handouts import FOLDER
from guidekit.pdf.paper import Size, set_on, shared_size
from guidekit.pdf.render import Job, Rendered, render

_CURE = "mend what it names in the page, the template or the style sheet; a handout is made without a word"


def make_handouts(jobs: Sequence[Job], sizes: Sequence[Size], folder: Path, cache: Cache, name: str) -> list[Finding]:
    """Make the PDF of each job in each of `sizes` in `folder`, and return what was said while they were made.

    `name` is what findings call the site.
    """
    folder.mkdir(parents=True, exist_ok=True)
    findings: list[Finding] = []
    for job, rendered in zip(jobs, _render_all(jobs, cache), strict=True):
        for size in sizes:
            (folder / f"{job.file}-{size}.pdf").write_bytes(set_on(rendered.data, size, shared_size(sizes)))
        label = f"{name}/{FOLDER}/{job.file}-{sizes[0]}.pdf"
        findings += [Finding(label, 1, f"WeasyPrint says: {message}", _CURE) for message in rendered.messages]
        if job.one_page and rendered.lines_over:
            findings.append(_too_long(label, rendered.lines_over))
    return findings


def _render_all(jobs: Sequence[Job], cache: Cache) -> list[Rendered]:
    """Return what each job makes, in order; those that the cache lacks are made side by side.

    The collector of garbage is off meanwhile: it takes a sixth of the time and a process ends before it would matter.
    """
    made = cache.made_before(jobs)
    missing = [job for job in jobs if job.file not in made]
    if missing:
        with ProcessPoolExecutor(min(len(missing), os.cpu_count() or 1), initializer=gc.disable) as pool:
            made.update(zip((job.file for job in missing), pool.map(render, missing), strict=True))
    cache.keep(jobs, made)
    return [made[job.file] for job in jobs]


def _too_long(label: str, lines: int) -> Finding:
    noun = "line" if lines == 1 else "lines"
    cure = f"shorten what the sheet is made of by {lines} {noun}, or take a piece out of it in the list of handouts"
    return Finding(label, 1, f"the sheet does not fit on its one page: {lines} {noun} too many", cure)
