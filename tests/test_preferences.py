"""What readers have set on their own devices: less movement, their own colors, paper, no script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from guidekit.outputs.site import Site
from tests.focus_walk import faults_on_the_way
from tests.reading_layout import layout_faults, set_styles
from tests.reading_states import SCHEMES, every_page, opened

PAGE = "safety/warning-signs.html"
MOVES = """() => [document.documentElement, ...document.querySelectorAll("*")].flatMap((element) =>
  ["", "::before", "::after"].flatMap((part) => {
    const style = getComputedStyle(element, part || null)
    const times = `${style.transitionDuration}, ${style.animationDuration}`.split(", ").map(parseFloat)
    const moves = times.some((seconds) => seconds > 0.01) || style.scrollBehavior === "smooth"
    return moves ? [`${element.localName}.${element.className}${part}`] : []
  }))"""
# In forced colors the browser takes grounds away: a shape drawn with one is not seen unless it says that it stays
UNSEEN = """() => [...document.querySelectorAll("*")].flatMap((element) =>
  ["", "::before", "::after"].flatMap((part) => {
    const style = getComputedStyle(element, part || null)
    const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const drawn = shown && style.maskImage !== "none" && style.content !== "none" && style.display !== "none"
    return drawn && style.forcedColorAdjust !== "none" ? [`${element.localName}.${element.className}${part}`] : []
  }))"""
EDGES = """() => [...document.querySelectorAll(".admonition")].filter((card) => {
  const { borderLeftWidth, borderLeftStyle, borderLeftColor, backgroundColor } = getComputedStyle(card)
  return parseFloat(borderLeftWidth) < 1 || borderLeftStyle === "none" || borderLeftColor === backgroundColor
}).map((card) => card.className)"""
# On paper: text that is not dark on white, but for the title of an emergency, which is white on black
COLORED = """() => {
  const light = (color) => {
    const [r, g, b, a = 1] = color.match(/[\\d.]+/g).map(Number)
    return a ? (r + g + b) / 765 : null
  }
  const ground = (element) =>
    element ? light(getComputedStyle(element).backgroundColor) ?? ground(element.parentElement) : 1
  return [...document.querySelectorAll("article *, main.md-typeset *")].filter((element) => {
    const text = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
    const [below, ink] = [ground(element), light(getComputedStyle(element).color)]
    const reversed = below === 0 && ink === 1 && element.closest(".emergency > .admonition-title")
    return text && element.checkVisibility() && !reversed && (below < 0.9 || ink > 0.45)
  }).map((element) => `${element.localName} ${element.textContent.trim().slice(0, 40)}`)
}"""
HIDDEN = """() => [...document.querySelectorAll("article *, main.md-typeset *")]
  .filter((element) => element.textContent.trim() && !element.checkVisibility({ visibilityProperty: true }))
  .filter((element) => !element.closest(".headerlink, script, .guide-needs-script"))
  .map((element) => `${element.localName} ${element.textContent.trim().slice(0, 40)}`)"""


@pytest.mark.parametrize("scheme", SCHEMES)
def test_nothing_moves_for_those_who_want_less_movement(
    scheme: str, browser: Browser, address: str, site: Site
) -> None:
    with opened(browser, color_scheme=scheme) as page:
        for path in every_page(site):
            page.goto(f"{address}/{path}")
            assert page.evaluate(MOVES) == [], path


def test_movement_is_found(browser: Browser, address: str) -> None:
    with opened(browser, reduced_motion="no-preference") as page:
        page.goto(f"{address}/{PAGE}")
        assert page.evaluate(MOVES)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_forced_colors_hide_nothing(scheme: str, width: int, browser: Browser, address: str) -> None:
    state = {"forced_colors": "active", "color_scheme": scheme, "viewport": {"width": width, "height": 844}}
    with opened(browser, **state) as page:
        page.goto(f"{address}/{PAGE}")
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        assert page.evaluate(EDGES) == []
        assert page.evaluate(UNSEEN) == []
        assert faults_on_the_way(page) == []
        page.focus("[data-guide-opens=search]")
        page.keyboard.press("Enter")
        page.keyboard.type("sore")
        page.wait_for_selector(".md-search-result__list a")
        assert page.evaluate(UNSEEN) == []


def test_what_forced_colors_hide_is_found(browser: Browser, address: str) -> None:
    with opened(browser, forced_colors="active") as page:
        page.goto(f"{address}/{PAGE}")
        set_styles(page, ".admonition { border: 0 !important } h1 { mask-image: linear-gradient(red, red) }")
        assert page.evaluate(EDGES)
        assert page.evaluate(UNSEEN)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_paper_is_black_on_white(scheme: str, browser: Browser, address: str, site: Site) -> None:
    with opened(browser, color_scheme=scheme) as page:
        for path in every_page(site):
            page.goto(f"{address}/{path}")
            page.emulate_media(media="print")
            assert page.evaluate(COLORED) == [], path
            page.emulate_media(media="screen")


def test_color_on_paper_is_found(browser: Browser, address: str) -> None:
    with opened(browser, color_scheme="dark") as page:
        page.goto(f"{address}/{PAGE}")
        assert page.evaluate(COLORED)


def test_without_script_every_page_shows_all_it_has(browser: Browser, address: str, site: Site) -> None:
    with opened(browser, java_script_enabled=False) as page:
        for path in every_page(site):
            page.goto(f"{address}/{path}")
            assert page.evaluate(HIDDEN) == [], path
        set_styles(page, "p { display: none }")
        assert page.evaluate(HIDDEN)


@pytest.mark.parametrize("width", [320, 1280])
def test_without_script_there_is_no_button_that_does_nothing(width: int, browser: Browser, address: str) -> None:
    with opened(browser, java_script_enabled=False, viewport={"width": width, "height": 844}) as page:
        for path in ("index.html", PAGE, "404.html"):
            page.goto(f"{address}/{path}")
            shown = [
                button.get_attribute("title") for button in page.query_selector_all("button") if button.is_visible()
            ]
            assert shown == []
            assert not page.is_visible(".md-search__input")
            assert not page.is_visible("label.md-header__button[for=__search]")
            assert layout_faults(page) == []


@pytest.mark.parametrize("by_keyboard", [False, True])
def test_without_script_the_menu_opens_and_leads_on(by_keyboard: bool, browser: Browser, address: str) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(f"{address}/{PAGE}")
        assert not page.is_visible(".guide-menu a")
        if by_keyboard:
            page.keyboard.press("Tab")
            page.keyboard.press("Space")
        else:
            page.click("label.md-header__button[for=__drawer]")
        page.click(".guide-menu a >> text=Serious risks")
        page.wait_for_url("**/safety/serious-risks.html")
