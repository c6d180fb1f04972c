"""The handouts: ten PDF files, each accessible, whole and of the right length."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import page
import pikepdf
import pytest

from guidekit.clinic.settings import load_clinic
from guidekit.data.outline import Outline
from guidekit.guide.guide import Guide
from guidekit.outputs.pdf.expected import by_page
from guidekit.outputs.pdf.handouts import FOLDER, Handout, Handouts, load_handouts
from guidekit.outputs.pdf.navigation import letters
from guidekit.outputs.pdf.read import count_pages, read_pdf
from guidekit.outputs.pdf.render import Job, render
from guidekit.outputs.pdf.rules import check_handouts
from guidekit.outputs.site import Site, page_views
from guidekit.review.required import Required, unsaid
from tests.building import ANSWERS, CLINICS, ROOT, build, command

LIST = ROOT / "guide/handouts.yml"


@pytest.fixture(scope="session")
def handouts(outline: Outline) -> Handouts:
    return load_handouts(LIST, "guide/handouts.yml", outline)


def files(site: Site, handouts: Handouts) -> Iterator[tuple[Handout, Path]]:
    for handout, _, name in handouts.files():
        yield handout, site.folder / FOLDER / name


def test_there_are_ten(site: Site, handouts: Handouts) -> None:
    made = sorted(path.name for path in (site.folder / FOLDER).iterdir())
    assert len(made) == 10
    assert made == sorted(name for _, _, name in handouts.files())


def test_each_is_accessible(site: Site, handouts: Handouts) -> None:
    """PDF/UA-1 as page-validation checks it: 104 rules, no finding."""
    for _, path in files(site, handouts):
        report = page.validate_pdf(path, profile=page.ValidationProfile.PDF_UA_1)
        assert report.is_compliant, f"{path.name}: {report}"


def test_each_says_what_it_is(site: Site, handouts: Handouts, guide: Guide) -> None:
    for handout, path in files(site, handouts):
        with pikepdf.open(path) as pdf:
            assert str(pdf.Root.Lang) == "en-US"
            assert str(pdf.docinfo.Title) == handout.title
            assert str(pdf.docinfo.Author) == handouts.author
            assert pdf.Root.ViewerPreferences.DisplayDocTitle
            assert "CreationDate" not in pdf.docinfo
            assert str(pdf.docinfo.ModDate) == f"D:{guide.edition['day'].replace('-', '')}"
            assert str(pdf.docinfo.Subject).endswith(f" Version {guide.edition['version']}.")


def test_each_brings_its_own_fonts_and_no_other(site: Site, handouts: Handouts) -> None:
    for _, path in files(site, handouts):
        with pikepdf.open(path) as pdf:
            items = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/FontName" in item]
            assert all("/FontFile2" in item or "/FontFile3" in item for item in items)
            names = {str(item.FontName).partition("+")[2] for item in items}
        assert {name.partition("-")[0] for name in names} <= {"Guide", "Guide_more"}, (path.name, names)


def test_the_whole_guide_has_the_bookmarks_of_the_outline(site: Site, handouts: Handouts) -> None:
    web = {one.page for one in handouts.web_only if not one.words}
    outline: list[tuple[int, str]] = []
    for theme in site.outline.themes:
        outline.append((1, theme.theme))
        for source in (source for source in theme.pages if source.page not in web):
            outline += [(level + 1, heading) for level, heading, _ in source.parts()]
    for handout, path in files(site, handouts):
        if not handout.pieces:
            marks = read_pdf(path, handout.margin_mm, handouts.sizes).bookmarks
            assert [(mark.level, mark.title) for mark in marks] == outline


def test_the_whole_guide_is_short_enough_to_print(site: Site, handouts: Handouts) -> None:
    pages = {handout.file: count_pages(path) for handout, path in files(site, handouts)}
    assert pages["dry-needling-guide"] <= 40
    assert pages["dry-needling-guide-large-print"] <= 70


def test_a_link_within_the_guide_says_its_page(site: Site, handouts: Handouts) -> None:
    """All but those of the contents, and numbers in brackets, which lead to the list of references."""
    for handout, path in files(site, handouts):
        pdf = read_pdf(path, handout.margin_mm, handouts.sizes)
        first = pdf.bookmarks[0].page if pdf.bookmarks else 1
        listed = next((mark.page for mark in pdf.bookmarks if mark.title == "References"), 0)
        after = next((mark.page for mark in pdf.bookmarks if mark.title == "About this guide"), 0)
        inner = [link for link in pdf.links if link.target and link.page >= first]
        unsaid = [link for link in inner if f"(page {link.target})" not in " ".join(pdf.pages[link.page - 1].split())]
        assert [link for link in unsaid if not listed <= (link.target or 0) <= after] == [], path.name


def test_what_is_for_the_web_alone_is_not_on_paper(site: Site, handouts: Handouts) -> None:
    """Nor does anything lead there: a link to such a page leads to the web."""
    away = [letters(one.words) for one in handouts.web_only if one.words]
    assert len(away) == 3
    for handout, path in files(site, handouts):
        said = letters("".join(read_pdf(path, handout.margin_mm, handouts.sizes).pages))
        assert [words for words in away if words in said] == [], path.name
    guide = read_pdf(site.folder / FOLDER / "dry-needling-guide-a4.pdf", 14, handouts.sizes)
    assert "Print and download" not in {mark.title for mark in guide.bookmarks}
    sheets = "https://example.org/dry-needling/reference/downloads.html#sheets-for-your-visit"
    assert sheets in {link.address for link in guide.links}


def test_the_sheets_have_their_sides(site: Site, handouts: Handouts) -> None:
    for handout, path in files(site, handouts):
        if handout.pieces:
            assert len(read_pdf(path, handout.margin_mm, handouts.sizes).pages) == handout.sides, path.name


def test_nothing_is_lost(site: Site, handouts: Handouts) -> None:
    assert list(check_handouts(site, handouts, by_page(page_views(site), handouts))) == []


def test_the_sheets_fit_with_a_long_clinic(tmp_path: Path) -> None:
    """A name of 80 letters, an address of 4 lines, two reviewers; the build fails if a sheet does not fit."""
    for name in ("long.yml", "logo.svg"):
        shutil.copy(CLINICS / name, tmp_path)
    settings = tmp_path / "long.yml"
    clinic = load_clinic(settings, "long.yml", ANSWERS)
    assert build(ROOT / "mkdocs.yml", tmp_path / "first", clinic=settings).code == 0
    role = ["--role", "Doctor of PT", "--license", "PT 123456, Ohio"]
    for person, signed in (
        ("Dr. Firstname Middlename-Lastname", "safety/side-effects.md"),
        ("B", "visit/aftercare.md"),
    ):
        assert command("sign-off", tmp_path / "first", *role, "--by", person, "--page", signed, clinic=settings) == 0
    how = build(ROOT / "mkdocs.yml", tmp_path / "site", clinic=settings)
    assert how.code == 0, how.output
    for path in (tmp_path / "site/handouts").glob("[abl]*.pdf"):
        pdf = read_pdf(path, 7, ["letter", "a4"])
        assert len(pdf.pages) == (4 if path.name.startswith("leaflet") else 2)
        said = "".join("".join(pdf.pages).split())
        assert clinic.name and clinic.address
        assert [line for line in (clinic.name, *clinic.address) if line.replace(" ", "") not in said] == []


def test_text_off_the_paper_is_seen(tmp_path: Path) -> None:
    style = "@page { size: 210mm 279.4mm; margin: 10mm } .off { margin-left: -60mm; white-space: nowrap }"
    for markup, pages in (("<p>On the paper.</p>", []), ('<p class="off">Off the paper, in part.</p>', [1])):
        path = tmp_path / "page.pdf"
        path.write_bytes(render(Job("page", f"<html><body>{markup}</body></html>", (style,), tmp_path)).data)
        assert read_pdf(path, 10, ["letter", "a4"]).outside == pages


def test_a_hyphen_at_the_end_of_a_line_is_read_as_one(tmp_path: Path) -> None:
    """Names of reviewers have hyphens, and PDFium takes one that ends a line for a sign that divides a word."""
    said = "Reviewed by Maria-Magdalena Middlename-Lastname, a board-certified specialist, licence PT-123456."
    path = tmp_path / "page.pdf"
    for width in range(60, 120, 3):
        style = f"@page {{ size: {width}mm 200mm; margin: 2mm }}"
        path.write_bytes(render(Job("page", f"<html><body><p>{said}</p></body></html>", (style,), tmp_path)).data)
        text = "".join(read_pdf(path, 2, ["letter", "a4"]).pages)
        assert list(unsaid(text, [Required("state of review", said)])) == [], width
