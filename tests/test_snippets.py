"""What authors write in Markdown: it is shown as they mean it, or a finding names the line and the cure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from markdown import Markdown
from mkdocs.config import load_config

from guidekit.content.extensions import filled_pages
from guidekit.content.task_lists import task_lists
from guidekit.guide.guide import Guide
from guidekit.guide.sources import Rendered, Sources
from guidekit.guide.written import without_notes
from guidekit.rules.registry import SOURCES, run
from tests.building import ROOT

CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/snippets.yml").read_text(encoding="utf-8"))
RULES = (
    *("block-indented", "include-exists", "list-counted", "markdown-read", "markup-plain", "placeholder-known"),
    *("table-whole", "task-list-labelled"),
)


@pytest.fixture(scope="module")
def markdown(guide: Guide) -> Markdown:
    """Markdown as the guide reads it."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    ours = [filled_pages(guide.values), task_lists()]
    return Markdown(extensions=[*config.markdown_extensions, *ours], extension_configs=config.mdx_configs)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_snippet_is_shown_as_it_is_meant_or_found(case: dict[str, Any], guide: Guide, markdown: Markdown) -> None:
    rendered = without_notes(markdown.reset().convert(case["text"]))
    sources = Sources(guide, Path("docs"), Path("docs/cards"), ["odd.md"], rendered={"odd.md": Rendered({}, rendered)})
    sources.texts = {"odd.md": case["text"]}
    told = [str(finding).partition("\n")[0] for rule in RULES for finding in run(SOURCES, sources, only=rule)]
    says = case.get("says", [])
    assert [words for words in says if not any(one.startswith(f"docs/odd.md:{words}") for one in told)] == [], told
    assert bool(told) == bool(says), told
    assert case.get("shows", "") in rendered
