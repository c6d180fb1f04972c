"""`python -m guidekit.commands.check SITE`: check a built site with the rules of the build, without MkDocs."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from guidekit.build import check_outputs, read_data
from guidekit.guide.built import Built
from guidekit.guide.summary import answerable, expected, summary
from guidekit.model.finding import GuideError
from guidekit.outputs.pdf.handouts import FOLDER
from guidekit.outputs.pdf.read import count_pages
from guidekit.outputs.site import Site


def main(arguments: list[str] | None = None) -> int:
    """Check the site named in `arguments`; return 0 if it is whole, 1 if not, 2 if the call is wrong."""
    options = _parser().parse_args(arguments)
    try:
        print(_check(options.site, options.config))  # noqa: T201 (the answer of the command)
    except GuideError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    return 0


def _check(folder: Path, config: Path) -> str:
    started = time.monotonic()
    _, guide, findings = read_data(config)
    built = Built(guide, Site(folder, guide.outline, str(folder)), finished=True)
    of_outputs, counts = check_outputs(built)
    if findings := [*findings, *of_outputs]:
        raise GuideError(findings)
    handouts = [count_pages(path) for path in sorted((folder / FOLDER).glob("*.pdf"))]
    table = summary(expected(guide.outline), counts, time.monotonic() - started, handouts)
    return f"{table}\n{answerable(guide.clinic, built.reviews.standings.values())}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m guidekit.commands.check", description=__doc__)
    parser.add_argument("site", type=Path, help="the folder of the built site, for example site")
    parser.add_argument("--config", type=Path, default=Path("mkdocs.yml"), help="else the mkdocs.yml of this folder")
    return parser


if __name__ == "__main__":
    sys.exit(main())
