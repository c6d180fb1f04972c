"""The search beside Material's own over the same pages and questions: `make search` prints it."""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

from playwright.sync_api import Page

from tests.browsing import chromium, served
from tests.stock import build_stock
from tests.test_search import ASK, QUESTIONS

_STOCK_ASK = """async (questions) => {
  const index = await (await fetch("search/search_index.json")).json()
  const worker = new Worker(JSON.parse(document.getElementById("__config").textContent).search)
  const next = (type) => new Promise((resolve) => {
    const hear = ({ data }) => {
      if (data.type !== type) return
      worker.removeEventListener("message", hear)
      resolve(data.data)
    }
    worker.addEventListener("message", hear)
  })
  const ready = next(1)
  worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } })
  await ready
  const answers = []
  for (const question of questions) {
    const answer = next(3)
    worker.postMessage({ type: 2, data: question })
    answers.push((await answer).items.map((group) => group.map(({ location }) => location)))
  }
  return answers
}"""

# Resolves with the milliseconds from the last key until the list of results has changed and been painted
_TYPE = """async (question) => {
  const box = document.querySelector("[data-md-component=search-query]")
  const list = document.querySelector(".md-search-result__list")
  const key = (text) => { box.value = text; box.dispatchEvent(new KeyboardEvent("keyup", { key: "a", bubbles: true })) }
  const changed = () => new Promise((resolve) => {
    const watch = new MutationObserver(() => { watch.disconnect(); resolve() })
    watch.observe(list, { childList: true, subtree: true })
    setTimeout(() => { watch.disconnect(); resolve() }, 2000)
  })
  for (let end = 1; end < question.length; end++) {
    key(question.slice(0, end))
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  await new Promise((resolve) => setTimeout(resolve, 300))
  const change = changed(), start = performance.now()
  key(question)
  await change
  return performance.now() - start
}"""


def main() -> None:
    """Ask every question of both searches, and print how often the right section came first and among three."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        stock = build_stock(Path(folder))
        (stock / "_nginx.conf").write_text("", encoding="utf-8")
        for name, site, script in (
            ("the guide's", Path(sys.argv[1]), ASK),
            ("Material's", stock, _STOCK_ASK),
        ):
            with served(site) as address:
                page = browser.new_page(viewport={"width": 390, "height": 844})
                page.goto(f"{address}/index.html")
                print(f"{name} search:")  # noqa: T201
                _tell(page, script)
                print(f"  from the last key to the first result: {_speed(page)}")  # noqa: T201
                page.close()


def _tell(page: Page, script: str) -> None:
    asked = [question for question in QUESTIONS if question["right"]]
    whole, first, three, none = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    answers = page.evaluate(script, [question["ask"] for question in asked])
    for question, groups in zip(asked, answers, strict=True):
        best = [group[0] for group in groups[:3]]
        whole[question["kind"]] += 1
        first[question["kind"]] += best[:1] != [] and best[0] in question["right"]
        three[question["kind"]] += any(location in question["right"] for location in best)
        none[question["kind"]] += not best
    for kind, count in whole.items():
        shares = [f"{told[kind] / count:4.0%}" for told in (first, three, none)]
        print(f"  {count:4} {kind:10} first {shares[0]}, among three {shares[1]}, nothing {shares[2]}")  # noqa: T201


def _speed(page: Page) -> str:
    """Type questions key by key into the box; return how long the first result took after the last key."""
    page.click("label.md-header__button[for=__search]")
    times = sorted(float(page.evaluate(_TYPE, question["ask"])) for question in QUESTIONS[::12] if question["right"])
    median, high = times[len(times) // 2], times[int(len(times) * 0.95)]
    return f"median {median:.0f} ms, 95th percentile {high:.0f} ms, of {len(times)} questions"


if __name__ == "__main__":
    main()
