"""`python -m guidekit COMMAND`: what can be asked of a built guide on the command line, without MkDocs."""

import argparse
import sys
import time
from datetime import date
from pathlib import Path

from guidekit.build import check_outputs, read_data
from guidekit.commands.evidence import evidence
from guidekit.commands.review import review_status, sign_off
from guidekit.commands.rules import rule_table
from guidekit.guide.built import Built
from guidekit.guide.summary import summary
from guidekit.model.finding import GuideError
from guidekit.outputs.site import Site


def main(arguments: list[str] | None = None) -> int:
    """Do what `arguments` ask for; return 0 if all is well, 1 if not, 2 if the call is wrong."""
    options = _parser().parse_args(arguments)
    try:
        print(rule_table() if options.command == "rules" else _answer(options))
    except GuideError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _answer(options: argparse.Namespace) -> str:
    started = time.monotonic()
    _, guide, findings = read_data(options.config)
    built = Built(guide, Site(options.site, guide.outline, str(options.site)), finished=True)
    if options.command == "check":
        of_outputs, counts = check_outputs(built)
        if findings := [*findings, *of_outputs]:
            raise GuideError(findings)
        return summary(built, options.site, counts, time.monotonic() - started)
    if findings := [*findings, *built.lost]:
        raise GuideError(findings)
    if options.command == "evidence":
        return evidence(built)
    return review_status(built) if options.command == "review-status" else sign_off(built, options)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"write year, month and day, for example DUE=2029-11-24, not {text}") from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m guidekit", description=__doc__)
    commands, config = parser.add_subparsers(dest="command", required=True), Path("mkdocs.yml")
    commands.add_parser("rules", help="list every rule")
    told = {
        "check": "check the site with the rules of the build",
        "evidence": "list the figures that its pages give, with their citations",
        "review-status": "show how the review of each page stands",
        "sign-off": "sign pages",
    }
    for name, what in told.items():
        command = commands.add_parser(name, help=what)
        command.add_argument("site", type=Path, help="the folder of the built site, for example site")
        command.add_argument("--config", type=Path, default=config, help="else the mkdocs.yml of this folder")
    command.add_argument("--page", nargs="*", default=[], help="the pages to sign, for example index.md")
    command.add_argument("--by", default="", help="the name of the reviewer")
    command.add_argument("--role", default="", help="the role of the reviewer, for example Physical therapist")
    command.add_argument("--license", help="the license of the reviewer, if there is one")
    command.add_argument("--due", type=_day, help="when the next review is due; else in 3 years")
    return parser


if __name__ == "__main__":
    sys.exit(main())
