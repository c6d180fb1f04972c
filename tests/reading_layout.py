"""What large text and wide spacing must not do to a page, looked for in the page as the browser has laid it out."""

from __future__ import annotations

from playwright.sync_api import Page

# What WCAG 1.4.12 lets a reader set
WIDE_SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""
_SET = """(css) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}"""
# What can be scrolled is in reach: down, and sideways in a table alone (WCAG 1.4.10)
_FAULTS = """() => {
  const faults = new Set()
  const seen = { visibilityProperty: true, opacityProperty: true }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const name = ({ localName, className, textContent }) =>
    `${localName}.${className} "${textContent.trim().slice(0, 40)}"`
  const cuts = (element) => {
    const { overflowX, overflowY } = getComputedStyle(element)
    return { x: overflowX, y: overflowY, edge: element.getBoundingClientRect() }
  }
  const isCut = (box, { x, y, edge }) =>
    (/hidden|clip/.test(x) && (box.right > edge.right + 1 || box.left < edge.left - 1)) ||
    (/hidden|clip/.test(y) && (box.bottom > edge.bottom + 3 || box.top < edge.top - 3))
  const forReadersAlone = (element) => getComputedStyle(element).clipPath !== "none" && element.clientWidth <= 1
  const scrolls = (element, { x, y }) => /auto|scroll/.test(element.querySelector("table") ? x : y)

  function look(element, boxes) {
    for (let around = element; around !== document.body; around = around.parentElement) {
      if (forReadersAlone(around)) return
      if (boxes.some((box) => isCut(box, cuts(around)))) faults.add(`${name(element)} is cut off by ${name(around)}`)
      if (scrolls(around, cuts(around))) return
    }
    const isOut = boxes.some(({ left, right }) => right > innerWidth + 1 || left < -1)
    if (isOut) faults.add(`${name(element)} is out of view`)
  }

  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
    if (walker.currentNode.data.trim() && element.checkVisibility(seen)) look(element, boxes)
  }
  const { scrollWidth } = document.documentElement
  if (scrollWidth > innerWidth) faults.add(`the page is ${scrollWidth} px wide, the window ${innerWidth}`)
  return [...faults]
}"""


def set_styles(page: Page, css: str) -> None:
    """Set styles as the reader's own are set: the policy of the page says nothing of them."""
    page.evaluate(_SET, css)


def layout_faults(page: Page) -> list[str]:
    """Return which text is cut off or out of view, and whether the page is wider than the window."""
    return [f"{page.url}: {fault}" for fault in page.evaluate(_FAULTS)]
