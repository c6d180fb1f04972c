"""The headers that a host sends with the guide: the file that names them, and the files that hosts read."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import Field, StringConstraints

from guidekit.data.schema import Part, load
from guidekit.hosting.policy import POLICY, fill_policy, policy
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
