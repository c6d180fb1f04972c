"""Lists that can be ticked: named, large enough, kept nowhere, on paper as on the screen, and never a verdict."""

from __future__ import annotations

import io
import re
from itertools import pairwise

import pypdfium2
import pytest
from lxml import html
from markdown import Markdown
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Locator, Page, expect

from guidekit.content.task_lists import check_task_lists, task_lists, with_boxes
from guidekit.model.words import text_of
from guidekit.outputs.site import PRINT_PAGE, Site
from tests import axe
from tests.building import article, read_html
from tests.reading_states import STATES, State, opened

BEFORE, CAUTIONS, RIGHT = "visit/before.html", "safety/who-must-take-care.html", "right-for-you.html"
TICKABLE = (BEFORE, CAUTIONS)
TOLD = "[data-guide-ticked]"
SMALLEST = 24  # pixels: WCAG 2.2, 2.5.8
WHITE = 255
MEDICINES, PROBLEMS = "list your medicines, with the dose of each", "write down your health problems and operations"
FOUND = """() => [...document.querySelectorAll(".guide-tick")].map((item) => {
  const { width, height } = item.querySelector("input").getBoundingClientRect()
  return { words: item.textContent.trim().replace(/\\s+/g, " "), width, height }
})"""
KEPT = """async () => [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie,
  await indexedDB.databases(), await caches.keys()].flat().filter(Boolean)"""
VERDICT = re.compile(
    r"\b(can|cannot|can't|safe|suitable|allowed|fine|ok|good|bad|yes|no|risk|score|result|should|pass|fail)\b|\d",
    re.IGNORECASE,
)


def boxes(page: Page) -> Locator:
    return page.locator(".guide-tick input")


def tick(page: Page, *places: int) -> None:
    for place in places:
        boxes(page).nth(place).check()


@pytest.mark.parametrize("path", TICKABLE)
def test_every_box_is_named_and_large_enough(path: str, browser: Browser, address: str) -> None:
    with opened(browser, viewport={"width": 320, "height": 844}) as page:
        page.goto(f"{address}/{path}")
        found = page.evaluate(FOUND)
        assert len(found) == boxes(page).count() >= 12
        for item, box in zip(found, boxes(page).all(), strict=True):
            expect(box).to_have_accessible_name(item["words"])
            assert item["words"] and min(item["width"], item["height"]) >= SMALLEST, item


def test_every_caution_has_a_box(site: Site) -> None:
    assert len(article(site.folder / CAUTIONS).find_class("guide-tick")) == 20


def test_a_box_is_ticked_by_its_words_and_by_the_keyboard(browser: Browser, address: str) -> None:
    with opened(browser, has_touch=True) as page:
        page.goto(f"{address}/{BEFORE}")
        page.get_by_text(PROBLEMS).tap()
        expect(page.get_by_label(PROBLEMS)).to_be_checked()
        boxes(page).first.focus()
        for key in ("Tab", "Tab", "Space"):  # a link stands in the first item
            page.keyboard.press(key)
        expect(page.get_by_label(MEDICINES)).to_be_checked()
        page.keyboard.press("Space")
        expect(page.get_by_label(MEDICINES)).not_to_be_checked()
        page.locator(".guide-tick a").first.tap()
        page.wait_for_url(f"**/{CAUTIONS}")


@pytest.mark.parametrize("path", TICKABLE)
def test_nothing_is_kept_or_sent(path: str, page: Page, address: str) -> None:
    page.goto(f"{address}/{path}", wait_until="networkidle")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    tick(page, *range(boxes(page).count()))
    expect(boxes(page).last).to_be_checked()
    assert [*page.evaluate(KEPT), *page.context.cookies(), *sent] == []
    page.reload()
    assert page.locator(".guide-tick input:checked, [data-guide-ticked] li").count() == 0


def test_what_is_ticked_is_said_again_and_is_no_verdict(page: Page, address: str) -> None:
    page.goto(f"{address}/{CAUTIONS}")
    told = page.locator(TOLD)
    expect(page.locator("h2", has_text="Before you start")).to_be_visible()
    expect(told).to_have_text(re.compile(r"^\s*$"), use_inner_text=True)
    words = [str(item["words"]) for item in page.evaluate(FOUND)]
    tick(page, 18, 2, 0)
    expect(told.locator("li")).to_have_text([words[0], words[2], words[18]])
    boxes(page).nth(2).uncheck()
    expect(told.locator("li")).to_have_text([words[0], words[18]])
    tick(page, *range(len(words)))
    expect(told.locator("li")).to_have_text(words)
    own = [line for line in told.inner_text().splitlines() if line.strip() and line not in words]
    assert own == ["You ticked:"]
    assert not VERDICT.search(" ".join(own))


def test_each_point_is_announced_once(page: Page, address: str) -> None:
    """What stood in the status before stays the same element: nothing is read out again."""
    page.goto(f"{address}/{CAUTIONS}")
    tick(page, 1)
    page.evaluate("window.before = document.querySelector('[data-guide-ticked] li')")
    tick(page, 0, 2)
    assert page.evaluate("document.querySelectorAll('[data-guide-ticked] li')[1] === window.before")
    expect(page.locator(TOLD)).to_have_attribute("role", "status")
    expect(page.locator(TOLD)).to_have_attribute("aria-atomic", "false")


def printed(page: Page) -> tuple[int, str]:
    """Return how many sheets are printed, and their words."""
    sheets = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="Letter")))
    return len(sheets), " ".join(" ".join(sheet.get_textpage().get_text_range() for sheet in sheets).split())


ALONE = {  # the sheets that the lists of a page take, what stands on them, too, and what does not
    BEFORE: (1, "Never stop a blood thinner for needling", "What happens first"),
    CAUTIONS: (2, "You ticked something? Talk to us or your doctor", "A blood thinner does not always rule out"),
}


@pytest.mark.parametrize("path", ALONE)
def test_the_button_prints_the_lists_alone(path: str, page: Page, address: str) -> None:
    most, kept, left_out = ALONE[path]
    page.add_init_script("window.printed = 0; window.print = () => (window.printed += 1)")
    page.goto(f"{address}/{path}")
    whole, _ = printed(page)
    page.get_by_role("button", name="Print this list").click()
    assert page.evaluate("window.printed") == 1
    sheets, words = printed(page)
    assert sheets <= most < whole
    assert kept in words
    assert left_out not in words
    assert "Emergency call 911" in words
    for box in page.locator(".guide-tick label").all_inner_texts():
        assert " ".join(box.split()) in words
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert printed(page)[0] == whole


@pytest.mark.parametrize("path", ["index.html", BEFORE, "safety/warning-signs.html"])
def test_every_page_has_a_button_that_prints_all_of_it(path: str, page: Page, address: str) -> None:
    page.add_init_script("window.print = () => (window.printed = document.documentElement.className)")
    page.goto(f"{address}/{path}")
    page.get_by_role("button", name="Print this page").click()
    assert page.evaluate("window.printed") == "js"
    assert "Print this page" not in printed(page)[1]


def paper(page: Page) -> list[Image.Image]:
    """Return the pages that a browser prints, without the grounds that it leaves out to save ink."""
    data = page.pdf(format="Letter", print_background=False)
    return [sheet.render(scale=2).to_pil().convert("L") for sheet in pypdfium2.PdfDocument(data)]


def marks(one: list[Image.Image], other: list[Image.Image]) -> int:
    """Return how many rows of marks, each apart from the next, differ between two prints."""
    count = 0
    for before, after in zip(one, other, strict=True):
        changed = ImageChops.difference(before, after).point(lambda shade: WHITE if shade > WHITE // 2 else 0)
        rows = [changed.crop((0, row, changed.width, row + 1)).getbbox() is not None for row in range(changed.height)]
        count += sum(below and not above for above, below in pairwise([False, *rows]))
    return count


def test_what_is_ticked_is_ticked_on_paper(page: Page, address: str) -> None:
    page.goto(f"{address}/{BEFORE}")
    empty = paper(page)
    tick(page, 0, 3, 4, 11)
    assert marks(empty, paper(page)) == 4
    boxes(page).nth(3).uncheck()
    assert marks(empty, paper(page)) == 3


def test_a_tick_that_is_not_printed_is_found(browser: Browser, address: str) -> None:
    with opened(browser, bypass_csp=True) as page:
        page.goto(f"{address}/{BEFORE}")
        page.add_style_tag(content=".guide-tick input:checked::before { visibility: hidden }")
        empty = paper(page)
        tick(page, 0, 3)
        assert marks(empty, paper(page)) == 0


def test_the_ticked_list_is_printed(page: Page, address: str) -> None:
    page.goto(f"{address}/{CAUTIONS}")
    tick(page, 2)
    sheets = pypdfium2.PdfDocument(io.BytesIO(page.pdf()))
    text = " ".join(" ".join(sheet.get_textpage().get_text_range() for sheet in sheets).split())
    assert re.search(r"You ticked:\W+you have an open wound at the place to be treated\W+Take your list", text)
    assert "Print this list" not in text


@pytest.mark.parametrize("path", TICKABLE)
def test_it_works_without_a_script(path: str, browser: Browser, address: str) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(f"{address}/{path}")
        tick(page, 0, 5)
        expect(page.locator(".guide-tick input:checked")).to_have_count(2)
        expect(page.get_by_role("button", name="Print this list")).to_have_count(0)
        for words in (
            "Talk to us or your doctor before you book",
            "Always tell us your full medical history",
        ):
            assert path != CAUTIONS or page.get_by_text(words).is_visible()


@pytest.mark.parametrize("state", STATES, ids=str)
def test_a_page_with_ticks_breaks_no_rule(state: State, browser: Browser, address: str) -> None:
    with opened(browser, **state) as page:
        for path in (BEFORE, CAUTIONS):
            page.goto(f"{address}/{path}")
            tick(page, 0, 2, 11)
            assert axe.violations_now(page) == []


def test_paper_has_the_items_without_form_fields(site: Site) -> None:
    root = read_html(site.folder / f"{PRINT_PAGE}.html")
    pages = [article(site.folder / path) for path in (*TICKABLE, RIGHT)]
    assert len(root.find_class("guide-tick")) == sum(len(page.find_class("guide-tick")) for page in pages)
    assert not root.xpath("//input | //label | //*[@role='status']")
    for path in sorted((site.folder / "handouts").glob("*.pdf")):
        assert pypdfium2.PdfDocument(path).get_formtype() == 0, path.name


ITEMS = {
    "- [ ] one": ["one"],
    "- [ ] one\n\n- [ ] two [link](x.md)": ["one", "two link"],
    '!!! warning "Now"\n\n    - [ ] one\n    - two': ["one"],
    "1. [ ] one\n    - [ ] below": ["one", "below"],
    "- one\n- [x](y.md)\n\n[ ] two": [],
}


@pytest.mark.parametrize("text", ITEMS)
def test_an_item_becomes_a_box_with_its_words(text: str) -> None:
    rendered = Markdown(extensions=["admonition", task_lists()]).convert(text)
    content = html.fromstring(f"<div>{with_boxes(rendered, lambda _: '<input>')}</div>")
    assert [text_of(label) for label in content.xpath("//li//label[input]")] == ITEMS[text]


FAULTS = {
    "- [x] one": 1,
    "a\n\n- [X] one": 3,
    "- [] one": 1,
    "- [ ]": 1,
    "- [ ]one": 1,
    "1. [ ] ": 1,
    "- [ ] one": 0,
    "- [x](y.md)": 0,
}


@pytest.mark.parametrize("text", FAULTS)
def test_a_box_that_is_no_empty_box_with_words_is_found(text: str) -> None:
    assert [finding.line for finding in check_task_lists(text, "a.md")] == ([FAULTS[text]] if FAULTS[text] else [])
