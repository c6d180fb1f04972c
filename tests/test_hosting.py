"""The site as nginx serves it, in a real browser: the policy, the headers, what is kept, addresses, and bytes."""

from __future__ import annotations

import json
import re
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from guidekit.hosting.headers import POLICY, load_headers, script_hashes
from guidekit.outputs.site import Site
from tests.building import ROOT, read_html
from tests.page_weight import weigh
from tests.reading_states import every_page
from tests.test_search import ask

KIB = 1024
LISTEN = """addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) =>
  console.error(`POLICY ${violatedDirective} ${blockedURI} ${sourceFile}`))"""
CONTENT = """() => { const box = document.querySelector("header").getBoundingClientRect()
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const { top } = target.getBoundingClientRect()
  return Math.round(top) >= Math.floor(box.bottom) && top < innerHeight }"""


@pytest.fixture
def watched(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page, and what its console says of errors and of the policy."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.add_init_script(LISTEN)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    yield page, said
    context.close()


def test_no_page_breaks_the_policy(watched: tuple[Page, list[str]], address: str, site: Site) -> None:
    page, said = watched
    for path in every_page(site):
        page.goto(f"{address}/{path}")
    page.goto(f"{address}/index.html")
    page.click("[data-guide-switch=dark]")
    page.evaluate("print()")
    assert ask(page, "accupuncture")
    assert said == []


def test_a_handler_in_a_page_breaks_the_policy(watched: tuple[Page, list[str]], address: str) -> None:
    page, said = watched
    page.route("**/right-for-you.html", _with_handler)
    page.goto(f"{address}/right-for-you.html")
    assert page.inner_text("h1") != "Run"
    assert [line for line in said if line.startswith("POLICY script-src")] != []


def _with_handler(route: Route) -> None:
    answer = route.fetch()
    body = answer.text().replace("</h1>", '</h1><img src="x" onerror="document.querySelector(`h1`).textContent=`Run`">')
    route.fulfill(response=answer, body=body)


def test_nothing_is_kept_but_the_colors(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    page.click("[data-guide-switch=dark]")
    ask(page, "sore")
    page.goto(f"{address}/safety/warning-signs.html")
    assert page.evaluate("Object.keys(localStorage)") == ["/.__palette"]
    assert page.evaluate("Object.keys(sessionStorage)") == []
    assert page.context.cookies() == []
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"


def fetch(url: str) -> tuple[int, dict[str, str]]:
    request = urllib.request.Request(url, headers={"Accept-Encoding": "br"})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, dict(answer.headers)
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers)


def test_every_kind_of_file_has_its_headers(address: str, site: Site) -> None:
    sheet = next((site.folder / "assets/stylesheets").glob("*.css")).name
    wanted = [line.partition(": ")[0] for line in load_headers(ROOT / "deploy/headers.yml", "").headers]
    for path in (
        "",
        "index.html",
        "print_page.html",
        "nothing/here.html",
        "search/worker.js",
        "handouts/aftercare-a4.pdf",
    ):
        status, headers = fetch(f"{address}/{path}")
        assert status == (404 if "nothing" in path else 200)
        assert {POLICY, *wanted} <= set(headers), path
        assert headers["Cache-Control"] == "no-cache"
    for path in (f"assets/stylesheets/{sheet}", "search/data.js", "assets/logo.svg"):
        status, headers = fetch(f"{address}/{path}")
        assert (status, headers["X-Content-Type-Options"]) == (200, "nosniff")
        assert ("immutable" in headers["Cache-Control"]) == (sheet in path)
        assert headers["Content-Encoding"] == "br"
    for path in ("_headers", "_nginx.conf", ".git/config", "visit"):
        assert fetch(f"{address}/{path}")[0] == 404


def test_the_policy_is_strict(site: Site) -> None:
    text = (site.folder / "_headers").read_text(encoding="utf-8")
    policy = next(line for line in text.splitlines() if POLICY in line)
    assert "default-src 'none'" in policy
    assert not re.search(r"unsafe|https?:|\*", policy)
    for path in every_page(site):
        hashes = script_hashes(read_html(site.folder / path))
        page = (site.folder / path).read_text(encoding="utf-8")
        assert all(known in policy and known in page for known in hashes), path


@pytest.mark.parametrize("path", ["nothing.html", "visit/nothing", "dry-needling/visit/deep/nothing.html"])
def test_a_page_that_is_not_there_leads_on(path: str, page: Page, address: str) -> None:
    answer = page.goto(f"{address}/{path}")
    assert answer and answer.status == 404
    assert page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky"
    page.click("article a[href*='warning-signs.html']")
    assert "warning signs" in page.inner_text("h1").lower()


def test_a_link_into_each_section_shows_it(page: Page, address: str, site: Site) -> None:
    data = (site.folder / "search/data.js").read_text(encoding="utf-8").partition("=")[2]
    places = [section["location"] for section in json.loads(data)["sections"] if "#" in section["location"]]
    assert len(places) >= 120
    hidden = []
    for place in places:
        page.goto("about:blank")
        page.goto(f"{address}/{place}")
        if not page.evaluate(CONTENT):
            hidden.append(place)
    assert hidden == []


def test_a_first_visit_is_light(browser: Browser, address: str, site: Site) -> None:
    """At most 16 KiB before the first paint and 50 KiB in all, headers included, on each page of the guide."""
    for path in every_page(site):
        if path in ("404.html", "print_page.html"):
            continue
        told = weigh(browser, f"{address}/{path}")
        assert told.blocking <= 16 * KIB, (path, told.files)
        assert told.whole <= 50 * KIB, (path, told.files)
        assert all(url.startswith(address) for url in told.files)


def test_two_builds_are_the_same_files(site: Site) -> None:
    for path in [*site.folder.rglob("*.gz"), *site.folder.rglob("*.br")]:
        assert path.with_suffix("").is_file(), path
    assert next(site.folder.rglob("*.html.gz")).read_bytes()[4:8] == bytes(4)  # no date


def test_no_page_lets_a_browser_fetch_the_next_one(site: Site) -> None:
    """Firefox does so for `rel=next`, against the policy."""
    for path in every_page(site):
        fetched = read_html(site.folder / path).xpath("//link/@rel[.='next' or .='prev' or .='prefetch']")
        assert fetched == [], path


def test_every_link_of_the_offline_copy_leads_to_a_file(site: Site, tmp_path: Path) -> None:
    """A link to a folder, which a server understands, would show a list of files."""
    with zipfile.ZipFile(site.folder / "dry-needling-guide-offline.zip") as archive:
        archive.extractall(tmp_path)
    tried = set()
    for path in tmp_path.rglob("*.html"):
        for href in map(urlsplit, map(str, read_html(path).xpath("//a/@href"))):
            if not href.scheme and href.path and not href.path.endswith(".zip"):  # the copy itself is not in it
                tried.add(href.path)
                assert (path.parent / href.path).is_file(), (path.name, href.path)
    assert "../index.html" in tried


def test_the_offline_copy_reloads_without_a_network(browser: Browser, site: Site, tmp_path: Path) -> None:
    with zipfile.ZipFile(site.folder / "dry-needling-guide-offline.zip") as archive:
        archive.extractall(tmp_path)
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((tmp_path / "dry-needling-guide-offline/safety/warning-signs.html").as_uri())
    page.reload()
    assert page.is_visible("h1")
    context.close()
