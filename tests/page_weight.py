"""What a first visit costs: requests and bytes as they cross the network; `make weight` shows stock Material's, too."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from guidekit.hosting.compress import compress
from guidekit.outputs.kept import Kept
from tests.browsing import chromium, served
from tests.stock import build_stock

PAGES = (
    *("index.html", "safety/serious-risks.html", "safety/warning-signs.html", "benefits/research.html"),
    *("visit/during.html", "safety/side-effects.html"),
)
_BLOCKING = ("Document", "Stylesheet")  # the scripts stand at the end of the page, and block nothing
_LOOK = ("Stylesheet", "Font", "Image")
SCROLL = """(async () => {
  for (let top = 0; top < document.body.scrollHeight; top += 600) {
    scrollTo(0, top)
    await new Promise(requestAnimationFrame)
  }
})()"""


@dataclass
class Weight:
    """The files of one visit, by their address, each with its kind and its bytes on the network, headers included."""

    files: dict[str, tuple[str, int]] = field(default_factory=dict)

    @property
    def whole(self) -> int:
        """All bytes."""
        return sum(size for _, size in self.files.values())

    @property
    def blocking(self) -> int:
        """The bytes without which a browser paints nothing."""
        return sum(size for kind, size in self.files.values() if kind in _BLOCKING)

    @property
    def look(self) -> int:
        """The bytes of styles, fonts and pictures."""
        return sum(size for kind, size in self.files.values() if kind in _LOOK)


def weigh(browser: Browser, address: str, *, to_the_end: bool = False) -> Weight:
    """Return what a first visit to the page at `address` costs, with nothing kept from before.

    `to_the_end` reads all of it: pictures far down are loaded when a reader comes near.
    """
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    kinds: dict[str, tuple[str, str]] = {}
    weight = Weight()

    def seen(event: dict[str, Any]) -> None:
        kinds[event["requestId"]] = (event["response"]["url"], event["type"])

    def finished(event: dict[str, Any]) -> None:
        url, kind = kinds[event["requestId"]]
        if url.startswith("http"):
            weight.files[url] = (kind, int(event["encodedDataLength"]))

    network.on("Network.responseReceived", seen)
    network.on("Network.loadingFinished", finished)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    if to_the_end:
        page.evaluate(SCROLL)
        page.wait_for_load_state("networkidle")
    context.close()
    return weight


def main() -> None:
    """Print the weight of some pages of the guide and of stock Material, served by the same nginx."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        stock = build_stock(Path(folder))
        compress(stock, Kept(stock.parent / "kept", 0))
        (stock / "_nginx.conf").write_text("", encoding="utf-8")
        for name, site in (("guide", Path(sys.argv[1])), ("stock Material", stock)):
            with served(site) as address:
                for page in PAGES:
                    told = weigh(browser, f"{address}/{page}")
                    look = weigh(browser, f"{address}/{page}", to_the_end=True).look
                    print(  # noqa: T201
                        f"{name:15} {page:28} {len(told.files):2} requests,"
                        f" {told.blocking / 1024:5.1f} KiB before the first paint, {told.whole / 1024:5.1f} KiB in all;"
                        f" read to the end, {look / 1024:5.1f} KiB of styles, fonts and pictures"
                    )


if __name__ == "__main__":
    main()
