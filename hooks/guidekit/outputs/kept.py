"""What was made before, kept in a folder by all that it was made from: a build makes nothing twice."""

import contextlib
import hashlib
import os
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_MAKERS = ("brotli", "cssselect2", "fonttools", "lightningcss", "pikepdf", "pydyf", "tinycss2", "weasyprint")
_DIGEST = 32  # bytes of SHA-256


class Kept:
    """A folder of what was made before. It holds at most `most` bytes: what was not used for longest goes first.

    What was damaged is as if it were not there, and a folder that cannot be written only costs time.
    """

    def __init__(self, folder: Path, most: int) -> None:
        self.folder, self.most = folder, most

    def get(self, *source: bytes) -> bytes | None:
        """Return what was made from `source` by the code and the packages that are here now; None if it is not kept."""
        path = self._path(source)
        with contextlib.suppress(OSError):
            digest, data = (stored := path.read_bytes())[:_DIGEST], stored[_DIGEST:]
            if hashlib.sha256(data).digest() == digest:
                os.utime(path)
                return data
        return None

    def put(self, data: bytes, *source: bytes) -> None:
        """Keep `data`, which was made from `source`; a build that ends while it writes leaves no half of it."""
        path = self._path(source)
        new = path.with_suffix(f".{os.getpid()}")
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            new.write_bytes(hashlib.sha256(data).digest() + data)
            new.replace(path)

    def made(self, make: Callable[[], bytes], *source: bytes) -> bytes:
        """Return what `make` makes from `source`, now or before."""
        data = self.get(*source)
        if data is None:
            data = make()
            self.put(data, *source)
        return data

    def tidy(self) -> None:
        """Let what was not used for longest go, until the rest fits."""
        with contextlib.suppress(OSError):  # another build tidies, too
            files = [(path, path.stat()) for path in self.folder.iterdir()]
            size = 0
            for path, stat in sorted(files, key=lambda file: -file[1].st_mtime):
                size += stat.st_size
                if size > self.most:
                    path.unlink()

    def _path(self, source: tuple[bytes, ...]) -> Path:
        digest = hashlib.sha256(_makers())
        for part in source:
            digest.update(hashlib.sha256(part).digest())
        return self.folder / digest.hexdigest()


@cache
def _makers() -> bytes:
    """Return what stands for the code of this package, and for the packages that it makes files with."""
    digest = hashlib.sha256(" ".join(version(maker) for maker in _MAKERS).encode())
    for path in sorted(_PACKAGE.rglob("*.py")):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()
