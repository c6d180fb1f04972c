"""What share of a build the checks take, by the time of the processor: `make profile` prints it, hook by hook."""

from __future__ import annotations

import functools
import os
import tempfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.building import CLINICS, copy_guide

# These make the guide; the other hooks check it.
_MAKERS = {
    "handouts": ("handouts", "handout_links"),
    "print page": ("print_page", "care_card_headings", "clinic_in_pages", "evidence_shown", "references_listed"),
    "search": ("search",),
    "style sheets and scripts": ("pages_small",),
    "offline copy": ("offline",),
    "headers, small files": ("host_headers", "compressed"),
    "swap": ("build_aside",),
}
_PAPER = {"handouts", "handout_links", "built_handouts"}
_REST = "pages (MkDocs, Material, print-site)"


def time_hooks() -> dict[str, float]:
    """Build the guide once, with no handout kept from before; return the seconds of each hook, and under "" of all."""
    times: defaultdict[str, float] = defaultdict(float)
    with tempfile.TemporaryDirectory() as folder:
        guide = copy_guide(Path(folder) / "guide")
        os.environ["CLINIC"] = str(CLINICS / "sample.yml")
        started = _processor()
        config = load_config(str(guide))
        for methods in config.plugins.events.values():
            methods[:] = [_timed(method, times) for method in methods]
        build(config)
        return {**times, "": _processor() - started}


def parts_of_a_build() -> list[tuple[str, float]]:
    """Return the seconds that each part of a build takes, the longest first."""
    times = time_hooks()
    whole = times.pop("")
    parts = {name: sum(times.pop(hook, 0) for hook in hooks) for name, hooks in _MAKERS.items()}
    parts["handouts, checked"] = times.pop("built_handouts", 0)
    parts["checks of pages"] = sum(times.values())
    parts[_REST] = whole - sum(parts.values())
    return sorted(parts.items(), key=lambda part: -part[1])


def main() -> None:
    """Print the time of a whole build, of the checks, and of each hook that checks."""
    times = time_hooks()
    whole = times.pop("")
    makers = {hook for hooks in _MAKERS.values() for hook in hooks}
    checks = {name: seconds for name, seconds in times.items() if name not in makers}
    for name, seconds in sorted(checks.items(), key=lambda item: -item[1]):
        print(f"  {name:24} {seconds:6.3f} s")  # noqa: T201
    total = sum(checks.values())
    print(f"build {whole:.2f} s, all checks {total:.2f} s: {100 * total / whole:.1f}% of the build")  # noqa: T201
    site = total - checks["built_handouts"]
    own = whole - sum(times[name] for name in _PAPER)
    print(f"without handouts: build {own:.2f} s, checks {site:.2f} s: {100 * site / own:.1f}% of the build")  # noqa: T201


def _processor() -> float:
    """Return the seconds that this process and those that it has ended with took of the processor."""
    return sum(os.times()[:4])


def _timed(method: Callable[..., Any], times: defaultdict[str, float]) -> Callable[..., Any]:
    """Return the event, timed under the name of its hook; events of plugins are left as they are."""
    module = getattr(method, "__module__", "")
    if not module.endswith(".py"):
        return method

    @functools.wraps(method)
    def call(*arguments: Any, **named: Any) -> Any:
        started = _processor()
        try:
            return method(*arguments, **named)
        finally:
            times[Path(module).stem] += _processor() - started

    return call


if __name__ == "__main__":
    main()
