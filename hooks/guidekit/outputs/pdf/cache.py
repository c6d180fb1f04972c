"""PDFs that were made before, each kept by the digest of what it was made from."""

import json
from base64 import b64decode, b64encode
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
        return {job.file: rendered for job in jobs if (rendered := self._read(job)) is not None}

    def keep(self, jobs: Sequence[Job], made: Mapping[str, Rendered]) -> None:
        """Keep what `jobs` have made without a word, and nothing else: a message may be mended outside the sources."""
        self.folder.mkdir(parents=True, exist_ok=True)
        wanted = {self._file(job): made[job.file] for job in jobs if not made[job.file].messages}
        for path in set(self.folder.glob("*.json")) - wanted.keys():
            path.unlink()
        for path, rendered in wanted.items():
            if not path.exists():
                path.write_text(json.dumps({**vars(rendered), "data": b64encode(rendered.data).decode()}))

    def _file(self, job: Job) -> Path:
        return self.folder / f"{job.file}-{self._versions}-{job.digest()}.json"

    def _read(self, job: Job) -> Rendered | None:
        try:
            kept = json.loads(self._file(job).read_text())
            return Rendered(b64decode(kept["data"]), kept["messages"], kept["lines_over"])
        except (OSError, ValueError, KeyError):  # never made, or cut short while it was kept: make it
            return None
