"""A walk through a page by the keyboard: where the focus stops, and what is wrong there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

from playwright.sync_api import Page

# A label lies over the button that opens the menu or the search: a pointer hits it, and it does the same
_STOP = """() => {
  const walked = (window.walked ??= [])
  const stop = document.activeElement
  if (!stop || stop === document.body || stop === document.documentElement) return null
  const numbers = (color) => color.match(/[\\d.]+/g).map(Number)
  const light = ([r, g, b]) => [r, g, b].map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0.05)
  const ground = (element) => {
    const color = numbers(getComputedStyle(element).backgroundColor)
    return color[3] === 0 && element.parentElement ? ground(element.parentElement) : color
  }
  const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(stop)
  const [around, line] = [ground(parseFloat(outlineOffset) < 0 ? stop : stop.parentElement), numbers(outlineColor)]
  const [less, more] = [light(around), light(line)].sort((a, b) => a - b)
  const box = [...stop.getClientRects()].find(({ width, height }) => width && height)
  const faults = []
  const seen = box && stop.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  if (outlineStyle === "none" || parseFloat(outlineWidth) < 2 || more / less < 3) faults.push("has no focus to be seen")
  if (!seen) faults.push("is not to be seen")
  else if (box.top < 0 || box.left < 0 || box.right > innerWidth || box.bottom > innerHeight) {
    faults.push("is out of view")
  } else {
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    const isHit = stop.contains(hit) || hit?.closest(".guide-opener") === stop.parentElement
    if (!isHit) faults.push(`is covered by ${hit?.outerHTML.slice(0, 60)}`)
  }
  const again = walked.indexOf(stop)
  walked.push(stop)
  const name = stop.ariaLabel || stop.textContent.trim().replace(/\\s+/g, " ").slice(0, 40) || stop.title
  return { name: `${stop.localName} "${name}"`, href: stop.getAttribute("href"), faults, again }
}"""


def focus(page: Page) -> dict[str, Any] | None:
    """Return where the focus is: its name, where it leads, and what is wrong with it."""
    stop: dict[str, Any] | None = page.evaluate(_STOP)
    return stop


def walk(page: Page, key: str = "Tab") -> Iterator[dict[str, Any]]:
    """Press `key` until the focus has left the page or is where it began, and give each stop."""
    page.evaluate("() => { window.walked = [] }")
    for steps in count():
        page.keyboard.press(key)
        stop = focus(page)
        if stop is None or (stop["again"] == 0 and steps > 1):
            return
        assert stop["again"] < 0, f"{page.url}: the focus does not leave {stop['name']}"
        yield stop


def faults_on_the_way(page: Page, key: str = "Tab") -> list[str]:
    """Return what is wrong at the stops of a walk."""
    return [f"{page.url}: {stop['name']} {fault}" for stop in walk(page, key) for fault in stop["faults"]]
