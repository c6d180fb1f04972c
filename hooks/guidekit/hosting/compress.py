"""The files of a built site made small beforehand, for hosts that send `name.br` or `name.gz` in place of `name`."""

import gzip
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import brotli

from guidekit.model.finding import Finding
from guidekit.outputs.kept import Kept
from guidekit.outputs.site import REBUILD, Site

Coder = Callable[[bytes], bytes]
_TEXT = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")
_SMALLEST = 200  # bytes; below, a second file saves nothing
_KINDS: dict[str, tuple[Coder, Coder]] = {
    ".br": (brotli.compress, brotli.decompress),
    ".gz": (partial(gzip.compress, compresslevel=9, mtime=0), gzip.decompress),
}


def compress(folder: Path, kept: Kept) -> int:
    """Write each file of text in `folder` once more with Brotli and once with gzip, where smaller; return how many.

    What was made small before is `kept`.

    Both are made without a date, so that two builds of the same pages are the same files.
    """
    with ThreadPoolExecutor() as pool:
        texts = (path for path in folder.rglob("*") if path.suffix in _TEXT and path.stat().st_size >= _SMALLEST)
        return sum(pool.map(partial(_write, kept=kept), sorted(texts)))


def _write(path: Path, kept: Kept) -> int:
    whole = path.read_bytes()
    small = {end: kept.made(partial(encode, whole), end.encode(), whole) for end, (encode, _) in _KINDS.items()}
    smaller = {ending: data for ending, data in small.items() if len(data) < len(whole)}
    for ending, data in smaller.items():
        path.with_name(path.name + ending).write_bytes(data)
    return len(smaller)


def check_compressed(site: Site) -> Iterator[Finding]:
    """Yield a finding for each small file that is not the file beside it: hosts send it in its place."""
    for ending, (_, decode) in _KINDS.items():
        for path in sorted(site.folder.rglob(f"*{ending}")):
            whole = path.with_suffix("")
            if whole.suffix in _TEXT and not _is_same(path, whole, decode):
                what = f"the file is not {whole.name} made small"
                yield Finding(site.label(path), 1, what, REBUILD)


def _is_same(path: Path, whole: Path, decode: Coder) -> bool:
    try:
        return decode(path.read_bytes()) == whole.read_bytes()
    except (OSError, EOFError, zlib.error, brotli.error):
        return False
