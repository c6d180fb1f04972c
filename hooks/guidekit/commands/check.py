"""`python -m guidekit.commands.check SITE OUTLINE`: check a built site against its outline, without MkDocs."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from guidekit.clinic.settings import load_clinic, sample_clinic
from guidekit.data.outline_file import load_outline
from guidekit.model.finding import GuideError
from guidekit.outputs.pdf.handouts import load_handouts
from guidekit.outputs.pdf.rules import check_handouts
from guidekit.outputs.site import Site
from guidekit.rules.checking import check_site, expected
from guidekit.rules.summary import summary


def main(arguments: list[str] | None = None) -> int:
    """Check the site named in `arguments`; return 0 if it is whole, 1 if not, 2 if the call is wrong."""
    options = _parser().parse_args(arguments)
    started = time.monotonic()
    try:
        print(_check(options, started))  # noqa: T201 (the answer of the command)
    except GuideError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    return 0


def _check(options: argparse.Namespace, started: float) -> str:
    values = load_clinic(options.settings, str(options.settings)).values if options.settings else sample_clinic().values
    outline = load_outline(options.outline, values=values)
    site = Site(options.site, outline, str(options.site))
    results = list(check_site(site))
    findings = [finding for found, _ in results for finding in found]
    if options.handouts:
        findings += check_handouts(site, load_handouts(options.handouts, str(options.handouts), outline))
    if findings:
        raise GuideError(findings)
    return summary(expected(outline), [count for _, count in results], time.monotonic() - started)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m guidekit.commands.check", description=__doc__)
    parser.add_argument("site", type=Path, help="the folder of the built site, for example site")
    parser.add_argument("outline", type=Path, help="the outline, for example guide/outline.yml")
    parser.add_argument("--handouts", type=Path, help="the list of handouts, for example guide/handouts.yml")
    parser.add_argument("--settings", type=Path, help="the settings of the clinic, for example clinic.yml")
    return parser


if __name__ == "__main__":
    sys.exit(main())
