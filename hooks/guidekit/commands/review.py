"""The command `review sign-off | status`: sign pages of a built site, or show how their reviews stand."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from guidekit.clinic.settings import Clinic, load_clinic
from guidekit.data.outline_file import load_outline
from guidekit.model.finding import Finding, GuideError
from guidekit.outputs.site import Site, page_views
from guidekit.review.ledger import Ledger, ledger_path, load_ledger
from guidekit.review.meaning import digest, meaning
from guidekit.review.sign import Reviewer, changes, make_review, sign, unknown_pages
from guidekit.review.standing import standing
from guidekit.review.status import status_table


def main(arguments: list[str] | None = None) -> int:
    """Do what `arguments` ask for; return 0 if it was done, 1 if something stands in the way."""
    options = _parser().parse_args(arguments)
    try:
        _Desk(options).answer(options)
    except GuideError as error:
        print(error, file=sys.stderr)  # noqa: T201 (the answer of the command)
        return 1
    return 0


class _Desk:
    """What both commands need: the settings, the ledger, and what each page of the built site says."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.clinic: Clinic = load_clinic(options.settings, str(options.settings))
        outline = load_outline(options.outline, str(options.outline), self.clinic.values)
        self.path = ledger_path(options.settings)
        self.ledger: Ledger | None = load_ledger(self.path, str(self.path), outline, self.clinic.today)
        views = list(page_views(Site(options.site, outline, str(options.site))))
        if lost := [view for view in views if isinstance(view, Finding)]:
            raise GuideError(lost)
        self.texts = {view.page.page: meaning(view) for view in views if not isinstance(view, Finding)}

    def answer(self, options: argparse.Namespace) -> None:
        """Run the command that `options` name."""
        if options.command == "sign-off":
            reviewer = Reviewer(options.by, options.role, options.license or None)
            self.sign_off(options.page, reviewer, options.due)
        else:
            print(self.status())  # noqa: T201

    def sign_off(self, pages: list[str], reviewer: Reviewer, due: date | None) -> None:
        """Show what has changed on each of `pages`, and sign them all or, if anything stands in the way, none."""
        known = list(self.texts)
        pages = [page.removeprefix("docs/") for page in pages]  # as findings write them
        if unknown := list(unknown_pages(pages, known)):
            raise GuideError(unknown)
        reviews = [make_review(page, self.texts[page], reviewer, self.clinic.today, due) for page in pages]
        for review in reviews:
            before = self.ledger.of(review.page) if self.ledger else None
            print(review.page, *changes(before, review.text), sep="\n  ")  # noqa: T201
            print(f"  Signed by {review.signed} on {review.reviewed}; due {review.due}.")  # noqa: T201
        sign(self.ledger, self.path, reviews, known)
        print(f"Written to {self.path}. `make site` now shows it.")  # noqa: T201

    def status(self) -> str:
        """Return the table of all pages."""
        today = self.clinic.today
        return status_table(
            [
                standing(page, self.ledger.of(page) if self.ledger else None, digest(text), today)
                for page, text in self.texts.items()
            ]
        )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"write year, month and day, for example DUE=2029-11-24, not {text}") from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m guidekit.commands.review", description=__doc__)
    parser.add_argument("command", choices=("sign-off", "status"))
    parser.add_argument("site", type=Path, help="the folder of the built site, for example site")
    parser.add_argument("outline", type=Path, help="the outline, for example guide/outline.yml")
    parser.add_argument("settings", type=Path, help="the settings of the clinic, for example clinic.yml")
    parser.add_argument("--page", nargs="*", default=[], help="the pages to sign, for example index.md")
    parser.add_argument("--by", default="", help="the name of the reviewer")
    parser.add_argument("--role", default="", help="the role of the reviewer, for example Physical therapist")
    parser.add_argument("--license", help="the license of the reviewer, if there is one")
    parser.add_argument("--due", type=_day, help="when the next review is due; else in 3 years")
    return parser


if __name__ == "__main__":
    sys.exit(main())
