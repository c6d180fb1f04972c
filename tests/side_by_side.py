"""Pictures of pages beside stock Material's, on a phone and a desktop, in both schemes: `make pictures` writes them."""

from __future__ import annotations

import shutil
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from PIL import Image
from playwright.sync_api import Browser

from tests.browsing import chromium, served
from tests.stock import configure_stock

PAGES = ("index", "visit/during", "safety/warning-signs", "print_page")
SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
_PRINT_PAGE = "print_page"
_DRAWINGS = "assets/pictures"
_GAP = 24


def main() -> None:
    """Write for each page and size one picture into a folder: the guide, light and dark, then stock Material."""
    site, folder = Path(sys.argv[1]), Path(sys.argv[2])
    views = [(page, size) for page in PAGES for size in SIZES]
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as other, chromium() as browser:
        build(load_config(str(configure_stock(Path(other), "print-site", schemes=True))))
        stock = Path(other) / "site"
        (stock / "_nginx.conf").write_text("", encoding="utf-8")
        shutil.copytree(site / _DRAWINGS, stock / _DRAWINGS, dirs_exist_ok=True)  # with their colors
        with served(site) as ours, served(stock) as theirs:
            for page, size in views:
                path = folder / f"{page.replace('/', '-')}-{size}.png"
                addresses = [f"{host}/{page}.html" for host in (ours, theirs)]
                _beside([_shot(browser, address, size, dark) for address in addresses for dark in (False, True)], path)
                print(path)  # noqa: T201


def _shot(browser: Browser, address: str, size: str, dark: bool) -> Image.Image:
    width, height = SIZES[size]
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light")
    page.goto(address)
    page.wait_for_load_state("load")
    if dark:  # stock Material has one scheme until somebody sets up a second
        page.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme }", "slate")
    if _PRINT_PAGE in address:
        page.evaluate("document.querySelector('[data-page=\"visit/during.md\"], #visit-during').scrollIntoView()")
    page.wait_for_timeout(300)
    picture = Image.open(BytesIO(page.screenshot()))
    page.close()
    return picture


def _beside(pictures: list[Image.Image], path: Path) -> None:
    width = sum(picture.width + _GAP for picture in pictures) - _GAP
    whole = Image.new("RGB", (width, max(picture.height for picture in pictures)), "#808080")
    left = 0
    for picture in pictures:
        whole.paste(picture, (left, 0))
        left += picture.width + _GAP
    whole.save(path)


if __name__ == "__main__":
    main()
