"""Makes all handouts of a built site: several at once, and none again whose sources have not changed."""

import gc
import os
import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from guidekit.model.finding import Finding, GuideError
from guidekit.outputs.kept import Kept
from guidekit.outputs.pdf.content import Paper, make_jobs
from guidekit.outputs.pdf.handouts import FOLDER, Handouts
from guidekit.outputs.pdf.legible import check_glyphs, check_pictures
from guidekit.outputs.pdf.paper import set_on, shared_size
from guidekit.outputs.pdf.render import Job, Rendered, render
from guidekit.outputs.pdf.system import check_system
from guidekit.outputs.site import Site

_CURE = "mend what it names in the page, the template or the style sheet; a handout is made without a word"


def make_handouts(site: Site, handouts: Handouts, paper: Paper, kept: Kept, name: str) -> list[Finding]:
    """Make every handout of the built `site` in every size, and return all that stands in the way or was said.

    What was made before is `kept`; `name` is what findings call the list of handouts.
    """
    try:
        jobs = make_jobs(site, handouts, paper, name)
        made = _render_all(jobs, kept, name)
    except GuideError as error:
        return error.findings
    folder = site.folder / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for handout, size, file in handouts.files():
        on_paper = set_on(made[handout.file].data, size, shared_size(handouts.sizes))
        (folder / file).write_bytes(on_paper)
    names = {file: f"{site.name}/{FOLDER}/{file}-{handouts.sizes[0]}.pdf" for file in made}
    said = [finding for job in jobs for finding in _said(names[job.file], made[job.file], job)]
    return [*check_glyphs(jobs, name), *check_pictures(site), *said]


def take_handouts(site: Site, handouts: Handouts, last_made: Path, name: str) -> list[Finding]:
    """Put every handout into the built `site` as it is in the folder `last_made`; return a finding for each lost."""
    (site.folder / FOLDER).mkdir(parents=True, exist_ok=True)
    lost = []
    for _, _, file in handouts.files():
        if (last_made / file).is_file():
            shutil.copy(last_made / file, site.folder / FOLDER / file)
        else:
            what, cure = f"the handout {file} was never made", "run `make site` once; after that, `make pages` keeps it"
            lost.append(Finding(name, 1, what, cure))
    return lost


def _render_all(jobs: Sequence[Job], kept: Kept, name: str) -> dict[str, Rendered]:
    """Return what each job makes, by its file; those that are not `kept` are made side by side.

    What was made with a word is not kept: its cause may be mended outside the sources. The collector of garbage is off
    meanwhile: it takes a sixth of the time and a process ends before it would matter.
    """
    before = {job.file: data for job in jobs if (data := kept.get(job.source)) is not None}
    made = {file: Rendered(data, [], 0) for file, data in before.items()}
    if missing := [job for job in jobs if job.file not in made]:
        check_system(name)
        with ProcessPoolExecutor(min(len(missing), os.cpu_count() or 1), initializer=gc.disable) as pool:
            made.update(zip((job.file for job in missing), pool.map(render, missing), strict=True))
    for job in missing:
        if made[job.file].is_sound:
            kept.put(made[job.file].data, job.source)
    return made


def _said(label: str, rendered: Rendered, job: Job) -> Iterator[Finding]:
    for message in rendered.messages:
        yield Finding(label, 1, f"WeasyPrint says: {message}", _CURE)
    if rendered.lines_over:
        sides = "one page" if job.sides == 1 else f"{job.sides} pages"
        lines = f"{rendered.lines_over} line{'' if rendered.lines_over == 1 else 's'}"
        cure = f"shorten by {lines} what it is made of: its pages, the clinic's settings, or the names of the reviewers"
        yield Finding(label, 1, f"the sheet does not fit on its {sides}: {lines} too many", cure)
