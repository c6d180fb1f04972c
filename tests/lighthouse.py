"""Lighthouse's figures for three pages on a slow phone, served by nginx: `make lighthouse` prints them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.browsing import FLAGS, served
from tests.building import TOOLS

PAGES = ("index.html", "safety/serious-risks.html", "safety/warning-signs.html")
_TRIES = 3
_NODE = Path(sys.executable).with_name("node")


def lighthouse(url: str) -> dict[str, Any]:
    """Return Lighthouse's report on the page at `url`; raises RuntimeError if it has failed to make one three times.

    It gives up by itself when the machine is too busy for its browser to answer in time.
    """
    program = TOOLS / "lighthouse/cli/index.js"
    command = [str(_NODE), str(program), url, "--quiet", "--output=json"]
    flags = f"--chrome-flags={' '.join(FLAGS)}"
    env = {**os.environ, "CHROME_PATH": "/usr/bin/chromium", "CI": "true"}
    for _ in range(_TRIES):
        ended = subprocess.run([*command, flags], env=env, capture_output=True, text=True, check=False)
        if ended.returncode == 0:
            report: dict[str, Any] = json.loads(ended.stdout)
            return report
    raise RuntimeError(ended.stderr)


def scores(report: dict[str, Any]) -> dict[str, int]:
    """Return the score of each category, of 100."""
    return {name: round(100 * category["score"]) for name, category in report["categories"].items()}


def failed(report: dict[str, Any]) -> list[str]:
    """Return the titles of the audits that cost a category points, speed aside, which depends on the machine."""
    return [
        report["audits"][audit["id"]]["title"]
        for name, category in report["categories"].items()
        for audit in category["auditRefs"]
        if name != "performance" and audit["weight"] and (report["audits"][audit["id"]]["score"] or 1) < 1
    ]


def main() -> None:
    """Print the scores of the pages, and what costs points."""
    with served(Path(sys.argv[1])) as address:
        for page in PAGES:
            report = lighthouse(f"{address}/{page}")
            print(f"{page:28} {scores(report)}", *failed(report))  # noqa: T201


if __name__ == "__main__":
    main()
