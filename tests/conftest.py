"""What the tests share: the real guide and the small one, each built once a session."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from guidekit.clinic.settings import sample_clinic
from guidekit.outline import Outline, load_outline
from guidekit.site import Site
from tests.building import ROOT, Built, build, copy_pond


@pytest.fixture(scope="session")
def outline() -> Outline:
    """The outline of the guide."""
    return load_outline(ROOT / "hooks/outline.yml", "hooks/outline.yml", sample_clinic().values)


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
