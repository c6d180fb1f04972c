"""The content security policy of a built site: what its pages may run and load (W3C, Content Security Policy 3)."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from guidekit.outputs.site import Site

POLICY = "Content-Security-Policy"
_META = re.compile(rf'(<meta http-equiv="{POLICY}" content=")[^"]*(">)')
_LINE = re.compile(rf'[ \t]*<meta http-equiv="{POLICY}"[^>]*>\n?')
_SCRIPTS = (None, "", "text/javascript", "module")  # types that a browser runs; all others are data
_HEADER_ONLY = ("frame-ancestors", "report-to", "report-uri", "sandbox")  # browsers refuse these in a page


def policy(directives: Iterable[str], hashes: Iterable[str]) -> str:
    """Return a policy as it is sent; the `hashes` of scripts in pages are allowed, too."""
    allowed = "".join(f" '{known}'" for known in sorted(hashes))
    return "; ".join(line + allowed if line.startswith("script-src ") else line for line in directives)


def script_hashes(page: HtmlElement) -> set[str]:
    """Return the hash of each script that stands in a page, as a policy names it: `sha256-...`."""
    scripts = (script for script in page.iter("script") if script.get("type") in _SCRIPTS and not script.get("src"))
    digests = (hashlib.sha256((script.text or "").encode()).digest() for script in scripts)
    return {f"sha256-{base64.b64encode(digest).decode()}" for digest in digests}


def fill_policy(site: Site, directives: Iterable[str]) -> set[str]:
    """Write into each page of `site` the policy with its own scripts, where its template has room.

    Returns the hashes of the scripts of all pages.
    """
    hashes = {path: script_hashes(site.root(path)) for path in site.paths()}
    for path, known in hashes.items():
        own = policy(in_page(directives), known)
        site.write(path, _META.sub(rf"\g<1>{own}\g<2>", site.text(path), count=1))
    return set().union(*hashes.values())


def in_page(directives: Iterable[str]) -> list[str]:
    """Return those of the directives that browsers take from a page."""
    return [line for line in directives if not line.startswith(_HEADER_ONLY)]


def without_policy(text: str) -> str:
    """Return a page without its policy: in a folder on disk, browsers do not agree on what `'self'` is."""
    return _LINE.sub("", text, count=1)
