"""Rule: the navigation has every page of the outline, under its theme, in its order, and no other."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from guidekit.build import Build
from guidekit.content.pages import check_navigation, check_titles


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    build: Build = config.extra["build"]
    entries = [(page.parent.title if page.parent else "", page.file.src_uri) for page in nav.pages]
    path = Path(config.config_file_path)
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next((number for number, text in enumerate(lines, 1) if text.startswith("nav:")), 1)
    build.findings += check_navigation(build.outline, entries, path.name, line)
    titles = {page.file.src_uri: _given_title(page) for page in nav.pages}
    build.findings += check_titles(build.outline, titles, path.name, line)


def _given_title(page: Page) -> str | None:
    """Return the title that `nav` gives to the page; None if it leaves that to the page."""
    title: str | None = vars(page).get("title")
    return title
