"""What a build costs beside stock Material and Material with print-site over the same pages: `make bench` prints it.

Each is built as a user builds it, in a process of its own, in turn, with nothing kept. Costs are the time of
the processor (of all processes) and peak memory (of the largest process).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.building import CLINICS, copy_guide
from tests.profile_checks import parts_of_a_build
from tests.stock import configure_stock

RUNS = 3
_KB_PER_MB = 1024


@dataclass(frozen=True)
class Cost:
    """What one build took: seconds of the processor, and megabytes at most."""

    seconds: float
    megabytes: float


def build_once(config: Path) -> Cost:
    """Build the guide that `config` configures, in a process of its own; return what it took."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config)]
    env = {**os.environ, "CLINIC": str(CLINICS / "sample.yml")}
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, code, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(code)
    if process.returncode:
        raise RuntimeError(f"the build of {config} failed")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / _KB_PER_MB)


def main() -> None:
    """Build all three in turn, and print the medians as ratios; then the parts of the guide's own build."""
    costs: dict[str, list[Cost]] = {}
    with tempfile.TemporaryDirectory() as temporary:
        for run in range(RUNS):
            folder = Path(temporary) / str(run)
            guide = copy_guide(folder / "guide")
            for name, config in (
                ("stock Material", configure_stock(folder / "stock")),
                ("Material with print-site", configure_stock(folder / "print", "print-site")),
                ("the guide", guide),
                ("the guide, built again", guide),
            ):
                costs.setdefault(name, []).append(build_once(config))
    stock = _median(costs["stock Material"])
    for name, all_costs in costs.items():
        cost = _median(all_costs)
        print(  # noqa: T201
            f"{name:26} {cost.seconds:6.1f} s of the processor, {cost.seconds / stock.seconds:5.1f} times stock;"
            f" {cost.megabytes:5.0f} MB, {cost.megabytes / stock.megabytes:4.1f} times"
        )
    for name, seconds in parts_of_a_build():
        print(f"  {name:24} {seconds:6.2f} s of the processor, {seconds / stock.seconds:5.2f} times stock")  # noqa: T201


def _median(costs: list[Cost]) -> Cost:
    return Cost(statistics.median(one.seconds for one in costs), statistics.median(one.megabytes for one in costs))


if __name__ == "__main__":
    main()
