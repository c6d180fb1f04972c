"""Makes all handouts of a built site: several at once, and none again whose sources have not changed."""

import gc
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version
from pathlib import Path

from guidekit.model.finding import Finding, GuideError
from guidekit.outputs.pdf.content import Paper, make_jobs
from guidekit.outputs.pdf.handouts import FOLDER, Handouts
from guidekit.outputs.pdf.legible import check_glyphs, check_pictures
from guidekit.outputs.pdf.paper import set_on, shared_size
from guidekit.outputs.pdf.render import Job, Rendered, render
from guidekit.outputs.pdf.system import check_system
from guidekit.outputs.site import Site

_CURE = "mend what it names in the page, the template or the style sheet; a handout is made without a word"
_MAKERS = ("weasyprint", "pydyf", "fonttools")


class Cache:
    """A folder of PDFs that were made before by the versions that are installed, each by the digest of its sources."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._versions = "-".join(version(maker) for maker in _MAKERS)

    def made_before(self, jobs: Sequence[Job]) -> dict[str, Rendered]:
        """Return what is known of `jobs`, by the name of the file."""
        paths = {job.file: self._path(job) for job in jobs}
        return {file: Rendered(path.read_bytes(), [], 0) for file, path in paths.items() if path.is_file()}

    def keep(self, jobs: Sequence[Job], made: Mapping[str, Rendered]) -> None:
        """Keep what `jobs` have made without a word, and nothing else: a message may be mended outside the sources."""
        self.folder.mkdir(parents=True, exist_ok=True)
        wanted = {self._path(job): made[job.file] for job in jobs if made[job.file].is_sound}
        for path in set(self.folder.iterdir()) - wanted.keys():
            path.unlink()
        for path, rendered in wanted.items():
            if not path.exists():
                new = path.with_suffix(".new")  # a build that ends while it writes leaves no half of a PDF
                new.write_bytes(rendered.data)
                new.replace(path)

    def _path(self, job: Job) -> Path:
        return self.folder / f"{job.file}-{self._versions}-{job.digest()}.pdf"


def make_handouts(site: Site, handouts: Handouts, paper: Paper, cache: Cache, name: str) -> list[Finding]:
    """Make every handout of the built `site` in every size, and return all that stands in the way or was said.

    `name` is what findings call the list of handouts.
    """
    try:
        check_system(name)
        jobs = make_jobs(site, handouts, paper, name)
    except GuideError as error:
        return error.findings
    made = _render_all(jobs, cache)
    folder = site.folder / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for handout, size, file in handouts.files():
        on_paper = set_on(made[handout.file].data, size, shared_size(handouts.sizes))
        (folder / file).write_bytes(on_paper)
    names = {file: f"{site.name}/{FOLDER}/{file}-{handouts.sizes[0]}.pdf" for file in made}
    said = [finding for job in jobs for finding in _said(names[job.file], made[job.file], job)]
    return [*check_glyphs(jobs, name), *check_pictures(site), *said]


def _render_all(jobs: Sequence[Job], cache: Cache) -> dict[str, Rendered]:
    """Return what each job makes, by its file; those that the cache lacks are made side by side.

    The collector of garbage is off meanwhile: it takes a sixth of the time and a process ends before it would matter.
    """
    made = cache.made_before(jobs)
    missing = [job for job in jobs if job.file not in made]
    if missing:
        with ProcessPoolExecutor(min(len(missing), os.cpu_count() or 1), initializer=gc.disable) as pool:
            made.update(zip((job.file for job in missing), pool.map(render, missing), strict=True))
    cache.keep(jobs, made)
    return made


def _said(label: str, rendered: Rendered, job: Job) -> Iterator[Finding]:
    for message in rendered.messages:
        yield Finding(label, 1, f"WeasyPrint says: {message}", _CURE)
    if rendered.lines_over:
        sides = "one page" if job.sides == 1 else f"{job.sides} pages"
        lines = f"{rendered.lines_over} line{'' if rendered.lines_over == 1 else 's'}"
        cure = f"shorten by {lines} what it is made of: its pages, the clinic's settings, or the names of the reviewers"
        yield Finding(label, 1, f"the sheet does not fit on its {sides}: {lines} too many", cure)
