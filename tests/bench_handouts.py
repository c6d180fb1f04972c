"""How long all handouts take beside the site's own build: `make bench` prints it, as a ratio within one run.

Nothing is taken from the cache. Memory is the peak of the build and that of the largest of the processes it starts.
"""

from __future__ import annotations

import functools
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from guidekit.pdf.cache import Cache

RUNS = 3
_KB_PER_MB = 1024
_WORK = {
    "hooks/handouts.py": "make_handouts",
    "hooks/built_handouts.py": "check_handouts",
    "hooks/handout_links.py": "label_links",
}


def one_run() -> tuple[float, dict[str, float]]:
    """Build the guide once; return the seconds of all of it, and those of each part of the work on handouts."""
    times: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        config = load_config("mkdocs.yml", site_dir=f"{folder}/site")
        for module, name in _WORK.items():
            hook = sys.modules[module]
            function = getattr(getattr(hook, name), "__wrapped__", getattr(hook, name))
            setattr(hook, name, _timed(function, name, times))
        setattr(sys.modules["hooks/handouts.py"], "Cache", lambda _: Cache(Path(folder) / "cache"))  # noqa: B010
        started = time.perf_counter()
        build(config)
        return time.perf_counter() - started, times


def _timed(function: Callable[..., Any], name: str, times: dict[str, float]) -> Callable[..., Any]:
    @functools.wraps(function)
    def call(*arguments: Any) -> Any:
        started = time.perf_counter()
        result = function(*arguments)
        result = result if isinstance(result, list) else list(result)
        times[name] = time.perf_counter() - started
        return result

    return call


def _start_up() -> float:
    """Return the seconds that the command takes before it builds anything."""
    started = time.perf_counter()
    code = "import mkdocs.__main__; from mkdocs.config import load_config; load_config('mkdocs.yml')"
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    return time.perf_counter() - started


def main() -> None:
    """Print the median of the runs."""
    runs = [one_run() for _ in range(RUNS)]
    own = statistics.median(whole - sum(times.values()) for whole, times in runs)
    parts = {name: statistics.median(times[name] for _, times in runs) for name in runs[0][1]}
    made = parts["make_handouts"]
    peak = [resource.getrusage(who).ru_maxrss / _KB_PER_MB for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    start = statistics.median(_start_up() for _ in range(RUNS))
    command = start + own
    print(f"site's own build {own:.2f} s; all handouts {made:.2f} s: {made / own:.1f} times the site's own build")  # noqa: T201
    print(f"with the start of `mkdocs build`, {start:.2f} s, it is {command:.2f} s: {made / command:.1f} times")  # noqa: T201
    print(", ".join(f"{name} {seconds:.2f} s" for name, seconds in parts.items()))  # noqa: T201
    print(f"peak memory: the build {peak[0]:.0f} MB, each process that makes PDFs {peak[1]:.0f} MB at most")  # noqa: T201


if __name__ == "__main__":
    main()
