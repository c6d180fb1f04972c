"""The headers that a host sends with the guide, its content security policy among them: what pages may run and load.

The policy is that of W3C, Content Security Policy 3; it stands in the pages, too.
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from lxml.html import HtmlElement
from pydantic import Field, StringConstraints

from guidekit.data.schema import Part, load
from guidekit.outputs.site import Site

EXAMPLES = {
    "": "policy:",
    "policy": "policy: [default-src 'none']",
    "headers": 'headers: ["X-Content-Type-Options: nosniff"]',
}
_HASHED = ("/assets/stylesheets/*", "/assets/javascripts/*")
_FOR_EVER = "public, max-age=31536000, immutable"
_WRITTEN = "# Written by the build from deploy/headers.yml: changes here are lost."

Directive = Annotated[str, StringConstraints(pattern=r"^[a-z-]+ [^\";$\\\n]+$")]
Header = Annotated[str, StringConstraints(pattern=r"^[A-Za-z-]+: [^\"$\\\n]+$")]
POLICY = "Content-Security-Policy"
_META = re.compile(rf'(<meta http-equiv="{POLICY}" content=")[^"]*(">)')
_LINE = re.compile(rf'[ \t]*<meta http-equiv="{POLICY}"[^>]*>\n?')
_SCRIPTS = (None, "", "text/javascript", "module")  # types that a browser runs; all others are data
_HEADER_ONLY = ("frame-ancestors", "report-to", "report-uri", "sandbox")  # browsers refuse these in a page


class Headers(Part):
    """What the policy allows, and all other headers, each as it is sent."""

    policy: Annotated[list[Directive], Field(min_length=1)]
    headers: list[Header]


def load_headers(path: Path, name: str) -> Headers:
    """Return the headers in `path`, which findings call `name`; raises GuideError with every finding."""
    return load(Headers, path, name, EXAMPLES)


def write_headers(site: Site, headers: Headers, address: str) -> None:
    """Write the policy into each page of the built `site`, and all headers into the files that hosts read.

    `address` is where the guide will be on the web: below its path, and below `/`, nginx finds the same files.
    """
    hashes = fill_policy(site, headers.policy)
    sent = [f"{POLICY}: {policy(headers.policy, hashes)}", *headers.headers]
    path = urlsplit(address).path.strip("/")
    (site.folder / "_headers").write_text(_for_hosts(sent, path), encoding="utf-8")
    (site.folder / "_nginx.conf").write_text(_for_nginx(sent, path), encoding="utf-8")


def _for_hosts(sent: Iterable[str], path: str) -> str:
    below = f"/{path}" if path else ""
    lines = [_WRITTEN, "/*", *(f"  {header}" for header in sent)]
    for files in _HASHED:
        lines += [f"{below}{files}", f"  Cache-Control: {_FOR_EVER}"]
    return "\n".join([*lines, ""])


def _for_nginx(sent: Iterable[str], path: str) -> str:
    lines = [_WRITTEN]
    if path:
        lines.append(f"rewrite ^/{path}(/.*)$ $1;")
    for header in sent:
        name, _, value = header.partition(": ")
        lines.append(f'add_header {name} "{value}" always;')
    return "\n".join([*lines, ""])


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
