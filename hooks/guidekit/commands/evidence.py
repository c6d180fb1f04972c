"""The command `evidence SITE OUTLINE SETTINGS`: the figures that a built guide gives, with their citations."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from guidekit.clinic.settings import load_clinic
from guidekit.content.view import View
from guidekit.data.outline_file import load_outline
from guidekit.evidence.figures import Given, figures_given, load_evidence
from guidekit.evidence.references import load_references
from guidekit.model.finding import GuideError
from guidekit.outputs.site import Site, page_views

_HEADS = ("Figure", "Page", "Cited")


def main(arguments: list[str] | None = None) -> int:
    """Print the table; return 1 if a figure has lost its citation or a file cannot be read, else 0."""
    options = _parser().parse_args(arguments)
    try:
        given = list(_given(options))
    except GuideError as error:
        print(error, file=sys.stderr)  # noqa: T201 (the answer of the command)
        return 1
    rows = [_HEADS, *dict.fromkeys(_row(page, one) for page, one in given)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())  # noqa: T201
    lost = sum(1 for _, one in given if one.lacks)
    print(f"{len(rows) - 1} figures on their pages, {lost} without a citation beside them.")  # noqa: T201
    return 1 if lost else 0


def _given(options: argparse.Namespace) -> Iterator[tuple[str, Given]]:
    outline = load_outline(options.outline, values=load_clinic(options.settings, str(options.settings)).values)
    references = load_references(options.references, str(options.references))
    evidence = load_evidence(options.evidence, str(options.evidence), references)
    for view in page_views(Site(options.site, outline, str(options.site))):
        if isinstance(view, View):
            for given in figures_given(view, evidence, references):
                yield view.page.page, given


def _row(page: str, given: Given) -> tuple[str, str, str]:
    keys = ", ".join(
        f"LOST {key}" if key in {one.key for one in given.lacks} else key for key in given.figure.references
    )
    return given.figure.figure, page, keys


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m guidekit.commands.evidence", description=__doc__)
    parser.add_argument("site", type=Path, help="the folder of the built site, for example site")
    parser.add_argument("outline", type=Path, help="the outline, for example guide/outline.yml")
    parser.add_argument("settings", type=Path, help="the settings of the clinic, for example clinic.yml")
    parser.add_argument("--references", type=Path, default=Path("guide/references.yml"), help="the file of references")
    parser.add_argument("--evidence", type=Path, default=Path("guide/evidence.yml"), help="the file of figures")
    return parser


if __name__ == "__main__":
    sys.exit(main())
