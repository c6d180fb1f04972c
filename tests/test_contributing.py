"""The examples of CONTRIBUTING.md, followed to the letter: each leaves a guide that is whole."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.accepting import take_in
from tests.building import ROOT, build, copy_guide

MANUAL = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def examples() -> dict[str, list[str]]:
    """Return the code blocks of each task."""
    blocks: dict[str, list[str]] = {}
    for part in re.split(r"^(```\n.*?^```$)", MANUAL, flags=re.MULTILINE | re.DOTALL):
        if part.startswith("```\n"):
            list(blocks.values())[-1].append(part.removeprefix("```\n").removesuffix("```"))
        else:
            blocks.update({heading: [] for heading in re.findall(r"^## (.+)$", part, re.MULTILINE)})
    return blocks


def example(task: str, number: int) -> str:
    """Return a code block of a task; 0 is the first."""
    return examples()[task][number]


def put(path: Path, before: str, text: str) -> None:
    """Write `text` into a file, before the words `before`."""
    whole = path.read_text(encoding="utf-8")
    assert before in whole
    path.write_text(whole.replace(before, text + before, 1), encoding="utf-8")


def add_a_section(guide: Path) -> None:
    put(guide / "docs/visit/aftercare.md", "## Ask us about today", example("Add a section", 0) + "\n")
    outline = guide / "guide/outline.yml"
    place = "          - Ask us about today:"
    put(outline, place, example("Add a section", 1))


def add_a_page(guide: Path) -> None:
    (guide / "docs/visit/work.md").write_text(example("Add a page", 0), encoding="utf-8")
    put(guide / "mkdocs.yml", "      - visit/how-many-visits.md\n", "      - visit/work.md\n")
    put(guide / "guide/outline.yml", "      - page: visit/how-many-visits.md\n", example("Add a page", 1))


def cite_a_study(guide: Path) -> None:
    references = guide / "guide/references.yml"
    references.write_text(references.read_text(encoding="utf-8") + example("Cite a study", 0), encoding="utf-8")
    put(guide / "guide/evidence.yml", "  - figure: ", example("Cite a study", 1))
    page = guide / "docs/visit/before.md"
    text = page.read_text(encoding="utf-8").rstrip()
    page.write_text(f"{text}\n\nIn one study, 12 of 40 people were sore [@name-2024].\n", encoding="utf-8")
    take_in(guide / "mkdocs.yml")


def teach_the_search(guide: Path) -> None:
    names = guide / "guide/names.yml"
    line = next(line for line in names.read_text(encoding="utf-8").splitlines() if "[trigger point" in line)
    names.write_text(names.read_text(encoding="utf-8").replace(line, line.replace("]", ", knotty spot]")))


TASKS = (add_a_section, add_a_page, cite_a_study, teach_the_search)


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.__name__)
def test_an_example_of_the_manual_leaves_the_guide_whole(task: Callable[[Path], None], tmp_path: Path) -> None:
    config = copy_guide(tmp_path / "guide")
    task(config.parent)
    how = build(config, tmp_path / "site")
    assert how.code == 0, how.output
