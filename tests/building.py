"""Builds guides for the tests, as the command `mkdocs build` does, in this process."""

from __future__ import annotations

import hashlib
import logging
import shutil
import traceback
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml.html import HtmlElement
from mkdocs.__main__ import cli

from guidekit.__main__ import main
from guidekit.data.answers import load_answers
from guidekit.guide.guide import Guide, read_guide
from guidekit.outputs.site import Site, content_of, page_file, parse_page

ROOT = Path(__file__).parent.parent
CLINICS = ROOT / "tests/clinics"
ANSWERS = load_answers(ROOT / "guide/answers.yml", "answers.yml")
TOOLS = ROOT / ".cache/tools/node_modules"  # where `make` installs what tests/tools/ names
POND = ROOT / "tests/guides/pond"
_PARTS = ("deploy", "docs", "guide", "hooks", "overrides", "mkdocs.yml")


@dataclass(frozen=True)
class Built:
    """How a build ended: its exit code, and what it said."""

    code: int
    output: str


def build(config: Path, site: Path, *options: str, clinic: Path | None = None, publish: bool = False) -> Built:
    """Build the guide whose mkdocs.yml is `config` into `site`, with the settings `clinic`: else, of its own kind."""
    own = CLINICS / "sample.yml" if config.parent == ROOT or (config.parent / "docs/safety").is_dir() else None
    env = {"CLINIC": str(clinic or own or config.with_name("clinic.yml")), "PUBLISH": "true" if publish else "false"}
    for told_before in logging.getLogger("mkdocs.commands.build").filters:
        vars(told_before).get("msgs", set()).clear()  # MkDocs tells a message once in a process
    result = CliRunner().invoke(cli, ["build", "--quiet", "-f", str(config), "-d", str(site), *options], env=env)
    crashed = result.exception if not isinstance(result.exception, SystemExit) else None
    lines = traceback.format_exception(crashed) if crashed else []
    return Built(result.exit_code, result.output + "".join(lines))


def read_data(config: Path, clinic: Path = CLINICS / "sample.yml") -> Guide:
    """Return the data of the guide whose mkdocs.yml is `config`, with the settings `clinic`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLINIC", str(clinic))
        reading = read_guide(config)
    assert reading.guide, reading.faults
    return reading.guide


def command(name: str, site: Path, *options: str, clinic: Path = CLINICS / "sample.yml") -> int:
    """Run `python -m guidekit` for the guide of this project as it is built in `site`; return its exit code."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLINIC", str(clinic))
        return main([name, str(site), "--config", str(ROOT / "mkdocs.yml"), *options])


def copy_guide(target: Path) -> Path:
    """Copy the guide of this project to `target`, and return the path of its mkdocs.yml there."""
    for part in _PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
    return target / "mkdocs.yml"


def copy_pond(target: Path) -> Path:
    """Copy the small guide to `target` with paths to this project's hooks, and return its mkdocs.yml there."""
    shutil.copytree(POND, target)
    config = target / "mkdocs.yml"
    config.write_text(config.read_text().replace("../../../", f"{ROOT}/"))
    return config


def digest(folder: Path) -> dict[str, str]:
    """Return the digest of each file below `folder`, by its path in it."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def read_html(path: Path) -> HtmlElement:
    """Return the root element of an HTML file in UTF-8."""
    return parse_page(path.read_bytes().decode("utf-8", errors="replace"))


def article(path: Path) -> HtmlElement:
    """Return the content of the page in an HTML file."""
    return content_of(read_html(path))


def uncited(site: Site) -> Iterator[tuple[str, HtmlElement]]:
    """Yield the source of each page of the guide, in reading order, and a copy of its content without citations."""
    for page in site.outline.pages():
        path = page_file(site, page.page)
        assert path
        content = deepcopy(article(path))
        for citation in content.xpath(".//a[contains(@href, 'references.html#')]"):
            citation.drop_tree()
        yield page.page, content
