"""What the tests share: the real guide and the small one, each built once a session."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from guidekit.data.outline import Outline
from guidekit.data.outline_file import load_outline
from guidekit.guide.guide import Guide
from guidekit.outputs.site import Site
from tests.browsing import chromium, served
from tests.building import ROOT, Built, build, copy_pond, read_data


@pytest.fixture(scope="session")
def guide() -> Guide:
    """All data of the guide, with sample settings."""
    return read_data(ROOT / "mkdocs.yml")


@pytest.fixture(scope="session")
def outline(guide: Guide) -> Outline:
    """The outline of the guide."""
    return guide.outline


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Built]:
    """The folder of the built guide, and how its build ended."""
    folder = tmp_path_factory.mktemp("guide") / "site"
    return folder, build(ROOT / "mkdocs.yml", folder)


@pytest.fixture(scope="session")
def site(built: tuple[Path, Built], outline: Outline) -> Site:
    """The built guide; without it, no test of the built site means anything."""
    folder, how = built
    assert how.code == 0, how.output
    return Site(folder, outline)


@pytest.fixture
def pond(tmp_path: Path) -> Path:
    """The configuration of a copy of the small guide, to be changed."""
    return copy_pond(tmp_path / "pond")


@pytest.fixture(scope="session")
def pond_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small guide, built."""
    folder = tmp_path_factory.mktemp("pond")
    config = copy_pond(folder / "pond")
    how = build(config, folder / "site")
    assert how.code == 0, how.output
    return Site(folder / "site", load_outline(config.with_name("outline.yml"), "outline.yml"))


@pytest.fixture
def pond_site_copy(pond_site: Site, tmp_path: Path) -> Path:
    """The small guide as it was built before, in the place where it will be built again."""
    return shutil.copytree(pond_site.folder, tmp_path / "site")


@pytest.fixture(scope="session")
def address(site: Site) -> Iterator[str]:
    """The address of the built guide on a server of this machine."""
    with served(site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, as the system has it."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a phone, whose errors fail the test."""
    errors: list[str] = []
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []
