"""What share of a build the checks take, by the time of the processor: `make profile` prints it, stage by stage."""

from __future__ import annotations

import os
import resource
import tempfile
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from guidekit.build import Build
from guidekit.guide import make
from guidekit.outputs.site import Site
from guidekit.rules.registry import SOURCE, rules
from tests.building import CLINICS, copy_guide

# What makes the guide, by the names that `guidekit.guide.make` has for it
_MAKERS = {
    "print page": ("_make_print_page",),
    "handouts": ("_make_handouts", "label_links"),
    "search": ("_make_search",),
    "style sheets and scripts": ("gather_styles", "gather_scripts", "trim_pages"),
}
_REST = "pages (MkDocs, Material, print-site), offline copy, headers, small files"
Times = defaultdict[str, float]


def profiled(guide: Path) -> tuple[Times, Site]:
    """Build a guide once; return the seconds of each rule and maker, and of all under "", and the site as read."""
    times: Times = defaultdict(float)
    known, makers = dict(rules()), {name: getattr(make, name) for names in _MAKERS.values() for name in names}
    for name, maker in makers.items():
        setattr(make, name, _timed(maker, name, times))
    for key, one in known.items():
        rules()[key] = replace(one, check=_timed(lambda subject, one=one: list(one.check(subject)), key, times))
    started = _processor()
    try:
        config = load_config(str(guide))
        build(config)
    finally:
        rules().update(known)
        for name, maker in makers.items():
            setattr(make, name, maker)
    times[""] = _processor() - started
    ended: Build = config.extra["build"]
    assert ended.built
    return times, ended.built.site


def of_the_guide() -> tuple[Times, Site]:
    """Build the guide of this project once, with no handout kept from before."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CLINIC"] = str(CLINICS / "sample.yml")
        return profiled(copy_guide(Path(folder) / "guide"))


def parts_of_a_build() -> list[tuple[str, float]]:
    """Return the seconds that each part of a build takes, the longest first."""
    times, _ = of_the_guide()
    parts = {name: sum(times[maker] for maker in makers) for name, makers in _MAKERS.items()}
    parts["handouts, checked"] = times["handout-whole"]
    parts["checks of pages"] = sum(times[key] for key in rules() if key != "handout-whole")
    parts[_REST] = times[""] - sum(parts.values())
    return sorted(parts.items(), key=lambda part: -part[1])


def main() -> None:
    """Print the time of a whole build, of the checks of each stage, and how often a page is read and parsed."""
    times, site = of_the_guide()
    shares: Times = defaultdict(float)
    for key, one in rules().items():
        shares[", ".join(stage.name for stage in one.stages)] += times[key]
    for stages, seconds in sorted(shares.items(), key=lambda share: -share[1]):
        print(f"  {stages:28} {seconds:6.3f} s")  # noqa: T201
    whole, total = times[""], sum(shares.values())
    print(f"build {whole:.2f} s, all checks {total:.2f} s: {100 * total / whole:.1f}% of the build")  # noqa: T201
    outline = sum(times[key] for key, one in rules().items() if SOURCE in one.stages)
    print(f"checks of the outline, over sources, pages, print page and index: {outline:.3f} s")  # noqa: T201
    paper = times["handout-whole"]
    own = whole - paper - sum(times[maker] for maker in _MAKERS["handouts"])
    share = 100 * (total - paper) / own
    print(f"without handouts: build {own:.2f} s, checks {total - paper:.2f} s: {share:.1f}% of the build")  # noqa: T201
    for verb, counts in (("read", site.reads), ("parsed", site.parses)):
        print(f"{len(counts)} pages, {verb} {sum(counts.values())} times, a page {max(counts.values())} at most")  # noqa: T201


def _processor() -> float:
    """Return the seconds that this process and those that it has ended with took of the processor."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _timed(call: Callable[..., Any], name: str, times: Times) -> Callable[..., Any]:
    """Return a function, timed under `name`."""

    def timed(*arguments: Any, **named: Any) -> Any:
        started = _processor()
        try:
            return call(*arguments, **named)
        finally:
            times[name] += _processor() - started

    return timed


if __name__ == "__main__":
    main()
