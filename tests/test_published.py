"""What goes on the web: nothing that staff tell each other, no template, and no word on where a photo was taken."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from guidekit.model.finding import GuideError
from guidekit.pictures.photo import published as as_published
from guidekit.pictures.photo import read_photo
from tests.building import Built, build, copy_pond

_TURNED, _GPS = 0x0112, 0x8825  # of the metadata of a photo: how it is turned, and where it was taken


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Built]:
    """The small guide with a photo from a phone, with notes of its staff, and with a form that a page links."""
    folder = tmp_path_factory.mktemp("published")
    docs = copy_pond(folder / "pond").parent / "docs"
    photo(docs / "room.jpg")
    (docs / "form.pdf").write_bytes(b"%PDF-1.7")
    page, card = docs / "care.md", docs / "blocks/red.md"
    shown = "<!-- ask\n\nthe lawyer -->\n\n![Our room](room.jpg) <!-- the lawyer --> See [the form (PDF)](form.pdf)."
    page.write_text(page.read_text().replace("Leave the ice", f"{shown}\n\nLeave the ice"))
    card.write_text(f"{card.read_text()}\n    <!-- the lawyer -->\n")
    return folder / "site", build(docs.with_name("mkdocs.yml"), folder / "site")


def photo(path: Path) -> None:
    data = Image.Exif()
    data[_TURNED] = 6
    data[_GPS] = {1: "N", 2: (47.0, 22.0, 0.0)}
    Image.new("RGB", (40, 20), "green").save(path, exif=data, comment=b"Jane Doe")


def test_it_is_built(published: tuple[Path, Built]) -> None:
    assert published[1].code == 0, published[1].output


def test_no_page_has_a_note_of_staff(published: tuple[Path, Built]) -> None:
    pages = [path for path in published[0].rglob("*") if path.suffix in (".html", ".js", ".json")]
    assert pages
    assert [path for path in pages if "the lawyer" in path.read_text(encoding="utf-8")] == []


def test_a_photo_is_turned_and_says_nothing(published: tuple[Path, Built]) -> None:
    with Image.open(published[0] / "room.jpg") as shown:
        assert shown.size == (20, 40)
        assert not shown.getexif()
        assert shown.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"Jane" not in (published[0] / "room.jpg").read_bytes()


def test_a_picture_that_says_nothing_stays_as_it_is(tmp_path: Path) -> None:
    Image.new("RGB", (4, 2), "green").save(tmp_path / "a.png")
    data = (tmp_path / "a.png").read_bytes()
    assert as_published(data) == data


def test_no_template_is_published(published: tuple[Path, Built]) -> None:
    assert not (published[0] / "partials").exists()


def test_a_photo_is_no_larger_than_a_page_shows_it(tmp_path: Path) -> None:
    Image.effect_noise((4000, 3000), 10).convert("RGB").save(tmp_path / "a.jpg", quality=95)
    data = (tmp_path / "a.jpg").read_bytes()
    small = read_photo(data, "a.jpg")
    with Image.open(io.BytesIO(small)) as shown:
        assert shown.size == (1600, 1200)
    assert len(small) < len(data) / 5


def test_a_photo_that_stays_too_heavy_is_refused(tmp_path: Path) -> None:
    Image.effect_noise((1600, 1200), 60).convert("RGB").save(tmp_path / "a.png")
    with pytest.raises(GuideError, match=r"weighs \d\.\d MB on the web, 0\.6 MB at most"):
        read_photo((tmp_path / "a.png").read_bytes(), "a.png")
