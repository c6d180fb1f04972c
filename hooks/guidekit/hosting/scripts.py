"""The scripts of a built site: for each page one."""

from pathlib import Path

import rjsmin

from guidekit.hosting.links import Kind, gather
from guidekit.outputs.site import Site

SCRIPT = Kind(
    name="script",
    element='<script src="{}"></script>',
    folder="assets/javascripts",
    ending="js",
    cure="take it out of `extra_javascript` in mkdocs.yml, or put the file there, for example docs/assets/guide.js",
)


def gather_scripts(site: Site) -> None:
    """Put all scripts that a page links into one, named for its content."""
    gather(site, SCRIPT, lambda scripts, _: "\n".join(_small(path) for path in scripts))


def _small(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return text if ".min." in path.name else f";{rjsmin.jsmin(text)};"
