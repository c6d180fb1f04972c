"""What share of a build the checks take: `make profile` prints it, from a profile of one build of the guide."""

from __future__ import annotations

import cProfile
import pstats
import tempfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

HOOKS = Path("hooks").resolve()
_MAKERS = {
    "print_page",
    "care_card_headings",
    "build_aside",
    "handouts",
    "handout_links",
}  # these make the guide; the other hooks check it


def main() -> None:
    """Profile one build; print the time of all of it, of the checks, and of each hook that checks."""
    profile = cProfile.Profile()
    with tempfile.TemporaryDirectory() as folder:
        profile.runcall(build, load_config("mkdocs.yml", site_dir=f"{folder}/site"))
    times = _times(pstats.Stats(profile))
    whole, checks = times.pop("build"), sum(times.values())
    for name, seconds in sorted(times.items(), key=lambda item: -item[1]):
        print(f"  {name:24} {seconds:6.3f} s")  # noqa: T201
    print(f"build {whole:.2f} s, checks {checks:.2f} s: {100 * checks / (whole - checks):.1f}% of the rest")  # noqa: T201


def _times(stats: pstats.Stats) -> dict[str, float]:
    """Return the seconds spent in the build, and in the events of each hook that checks, with all that they call."""
    times: dict[str, float] = {}
    for (file, _, function), (_, _, _, cumulative, _) in stats.stats.items():  # type: ignore[attr-defined]
        path = Path(file)
        if function == "build" and path.parent.name == "commands":
            times["build"] = cumulative
        elif path.parent == HOOKS and function.startswith("on_") and path.stem not in _MAKERS:
            times[path.stem] = times.get(path.stem, 0.0) + cumulative
    return times


if __name__ == "__main__":
    main()
