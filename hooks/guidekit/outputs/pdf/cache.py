"""PDFs that were made before, each kept by the digest of what it was made from."""

from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from guidekit.outputs.pdf.render import Job, Rendered

_MAKERS = ("weasyprint", "pydyf", "fonttools")


class Cache:
    """A folder of PDFs, made by exactly the versions that are installed."""

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
