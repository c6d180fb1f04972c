"""What share of a build the checks take: `make profile` prints it, by the clock, for each hook that checks."""

from __future__ import annotations

import functools
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

# These make the guide; the other hooks check it.
_MAKERS = {"print_page", "care_card_headings", "build_aside", "handouts", "handout_links"}


def main() -> None:
    """Build the guide once; print the time of all of it, of the checks, and of each hook that checks."""
    times: defaultdict[str, float] = defaultdict(float)
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        config = load_config("mkdocs.yml", site_dir=f"{folder}/site")
        for methods in config.plugins.events.values():
            methods[:] = [_timed(method, times) for method in methods]
        build(config)
        whole = time.perf_counter() - started
    checks = {name: seconds for name, seconds in times.items() if name not in _MAKERS}
    for name, seconds in sorted(checks.items(), key=lambda item: -item[1]):
        print(f"  {name:24} {seconds:6.3f} s")  # noqa: T201
    total = sum(checks.values())
    site, paper = total - checks["built_handouts"], times["handouts"] + times["handout_links"]
    print(f"build {whole:.2f} s, all checks {total:.2f} s: {100 * total / whole:.1f}% of the build")  # noqa: T201
    own = whole - paper - checks["built_handouts"]
    print(f"without handouts: build {own:.2f} s, checks {site:.2f} s: {100 * site / own:.1f}% of the build")  # noqa: T201


def _timed(method: Callable[..., Any], times: defaultdict[str, float]) -> Callable[..., Any]:
    """Return the event, timed under the name of its hook; events of plugins are left as they are."""
    module = getattr(method, "__module__", "")
    if not module.endswith(".py"):
        return method

    @functools.wraps(method)
    def call(*arguments: Any, **named: Any) -> Any:
        started = time.perf_counter()
        try:
            return method(*arguments, **named)
        finally:
            times[Path(module).stem] += time.perf_counter() - started

    return call


if __name__ == "__main__":
    main()
