"""The tags of handouts, beyond what a validator sees: one for each element of HTML, and links that say their words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import page
import pikepdf
import pytest

from guidekit.outputs.pdf.paper import set_on
from guidekit.outputs.pdf.render import Job, render
from guidekit.outputs.pdf.tag_rules import defects
from guidekit.outputs.pdf.tagged import read_tags
from guidekit.outputs.site import PRINT_PAGE, Site, page_file
from tests.building import ROOT

# Each is the content of a link, on paper too narrow for it; then what the link must say
LINKS = [
    ("the warning signs and what to do", "the warning signs and what to do"),
    ("<b>555 010 0100</b>", "555 010 0100"),
    ("call <i>us</i><code>now</code>", "call usnow"),
    ("one line<br>and another", "one line and another"),
    ("https://www.example.com/a/very/long/address", "https://www.example.com/a/very/long/address"),
    ("a follow-up of Maria-Magdalena Nowakowska-Lind", "a follow-up of Maria-Magdalena Nowakowska-Lind"),
    ('<img src="dot.svg" alt="A dot"> and words', "A dot and words"),
    ("<b>a<i>b</i></b> (c) \\ é", "ab (c) \\ é"),
]
STYLE = """
@page { size: 60mm 60mm; margin: 5mm; @top-left { content: "Head"; font: 8pt Guide } }
html { font: 12pt Guide; overflow-wrap: break-word }
h1, h2 { bookmark-level: 1 }
p a[href^="#"]::after { content: " (page " target-counter(attr(href), page) ")" }
nav a::after { content: leader(".") target-counter(attr(href), page) }
.columns { columns: 2 }
"""
ROWS = "".join(f"<tr><th scope='row'>Row {row}</th><td>many words in a cell</td></tr>" for row in range(9))
BROKEN = f"""
<nav><h2>Contents</h2><ul><li><a href="#one">One</a><ul><li><a href="#two">Two</a></li></ul></li></ul></nav>
<section><h2 id="one">One</h2><table><thead><tr><th>Name</th><th>What</th></tr></thead><tbody>{ROWS}</tbody></table>
<ul>{"".join(f"<li>item {item}, of some length</li>" for item in range(9))}</ul></section>
<section class="columns" id="two">{"<p>Many words in narrow columns.</p>" * 9}<ol><li>a</li><li>b</li></ol>
<p>See <a href="#one">what is said at the start</a>.</p></section>
"""


def made(body: str, folder: Path) -> Path:
    """Make a PDF of `body`, without a word from its maker."""
    (folder / "dot.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"/>')
    font = ROOT / "overrides/assets/fonts/atkinson-hyperlegible-next-latin-400-normal.woff2"
    style = f"@font-face {{ font-family: Guide; src: url({font.as_uri()}) }} {STYLE}"
    markup = f"<html lang='en'><head><title>A test</title></head><body><h1>Test</h1>{body}</body></html>"
    rendered = render(Job("test", markup, (style,), folder))
    assert rendered.messages == []
    path = folder / "test.pdf"
    path.write_bytes(set_on(rendered.data, "a4", (60, 60)))
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A PDF in which a table, a list, a section and a link break over pages and columns."""
    return made(BROKEN, tmp_path)


@pytest.mark.parametrize(("content", "words"), LINKS)
def test_a_link_is_one_tag_and_says_its_words(content: str, words: str, tmp_path: Path) -> None:
    path = made(f"<p>Please read <a href='https://example.com'>{content}</a> soon.</p>", tmp_path)
    tags = read_tags(path)
    assert [{*link.says} for link in tags.links] == [{words}]
    assert list(defects(tags, 0, 0)) == []
    assert page.validate_pdf(path, profile=page.ValidationProfile.PDF_UA_1).is_compliant


def test_what_breaks_is_one_tag(broken: Path) -> None:
    tags = read_tags(broken)
    kinds = ("/Table", "/THead", "/TBody", "/TR", "/TH", "/L", "/LI", "/Sect", "/TOC", "/TOCI", "/Link", "/P")
    assert [tags.kinds[kind] for kind in kinds] == [1, 1, 1, 10, 11, 2, 11, 2, 2, 2, 3, 10]
    assert list(defects(tags, 1, 2)) == []
    assert [link.says[0] for link in tags.links][:2] == ["One 2", "Two 8"]
    assert page.validate_pdf(broken, profile=page.ValidationProfile.PDF_UA_1).is_compliant


def test_each_cell_of_a_broken_table_knows_its_headers(broken: Path) -> None:
    with pikepdf.open(broken) as pdf:
        tags = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/S" in item]
        names = Counter(str(tag.ID) for tag in tags if tag.S == "/TH")
        cells = [[str(name) for name in tag.A.Headers] for tag in tags if tag.S == "/TD"]
    assert names.total() == len(names) == 11
    assert len(cells) == 9
    assert all(len(headers) == 2 and {*headers} <= {*names} for headers in cells)


def test_what_leads_the_eye_and_stands_in_margins_is_not_read(broken: Path) -> None:
    with pikepdf.open(broken) as pdf:
        content = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    assert content.count(b"/Artifact\n<</Type /Pagination>>\nBDC") > 40
    assert read_tags(broken).unread == []


def _links(pdf: pikepdf.Pdf) -> list[Any]:
    return [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Link"]


def _split(pdf: pikepdf.Pdf) -> None:
    """Let what a link holds stand in two, as WeasyPrint leaves it where a line ends."""
    link = next(link for link in _links(pdf) if len(link.K) > 3)
    copy = pdf.make_indirect(pikepdf.Dictionary(link))
    link.K, copy.K = link.K[:2], link.K[2:]
    link.P.K = pikepdf.Array(one for kid in link.P.K for one in ([kid, copy] if kid == link else [kid]))


def _rename(pdf: pikepdf.Pdf, old: str, new: str) -> None:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == old:
            item.S = pikepdf.Name(new)


def _say(pdf: pikepdf.Pdf, words: str) -> None:
    next(item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/Dest" in item).Contents = words


SPOILT: list[tuple[Callable[[pikepdf.Pdf], Any], str]] = [
    (lambda pdf: _say(pdf, "one"), 'the link "One 2" on page 1 says "one" to screen readers'),
    (lambda pdf: _rename(pdf, "/Link", "/Span"), "a link on page 1 stands in no tag of a link"),
    (_split, "is tagged as two"),
    (lambda pdf: _rename(pdf, "/THead", "/Table"), "it has 1 tables, and 2 tags of tables"),
    (lambda pdf: _rename(pdf, "/TOCI", "/LI"), "its contents list has 2 entries, and 0 tags of entries"),
    (lambda pdf: pdf.Root.__delattr__("PageMode"), "its bookmarks are not shown"),
    (lambda pdf: pdf.Root.StructTreeRoot.K[0].K.__delitem__(0), "text on page 1 is marked for a tag that is not there"),
]


@pytest.mark.parametrize(("spoil", "says"), SPOILT, ids=[says for _, says in SPOILT])
def test_what_is_wrong_with_tags_is_found(spoil: Callable[[pikepdf.Pdf], Any], says: str, broken: Path) -> None:
    with pikepdf.open(broken, allow_overwriting_input=True) as pdf:
        spoil(pdf)
        pdf.save()
    assert any(says in what for what in defects(read_tags(broken), 1, 2))


def test_no_tag_is_split_in_the_handouts(site: Site) -> None:
    """The whole guide has as many sections and lists as the print page, and those of its cover and last page."""
    printed = page_file(site, PRINT_PAGE)
    assert printed
    root = deepcopy(site.root(printed))
    root.xpath("//section[@data-page='reference/downloads.md']")[0].drop_tree()  # it is for the web alone
    again = root.xpath("(//section[@data-theme]//div[contains(@class, 'warning')])[1]//ul")
    again += root.xpath("(//section[@data-theme]//div[contains(@class, 'emergency')])[1]//ul")
    lists = root.xpath("//section[@data-theme]//*[self::ul or self::ol or self::dl]")
    for name in ("dry-needling-guide", "dry-needling-guide-large-print"):
        kinds = read_tags(site.folder / f"handouts/{name}-a4.pdf").kinds
        assert kinds["/Sect"] == 2 + len(root.xpath("//section[@data-theme or @data-page]"))
        assert kinds["/L"] == len(lists) + len(again)
