"""Stage 3 of 6: every section, fact and safety statement is there as written, or the build ends before it writes."""

import os

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from guidekit.adapter.current import current, keep_compiled, tell
from guidekit.build import check_sources
from guidekit.commands.accept import accept_words
from guidekit.guide.sources import Rendered


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    build = current(config)
    pages = {file.src_uri: file.page for file in files.documentation_pages() if file.page}
    check_sources(build, {uri: Rendered(page.meta, page.content or "") for uri, page in pages.items()})
    if os.environ.get("ACCEPT"):  # `make accept` asks for no site
        raise SystemExit(accept_words(build, os.environ.get("FACT", "").split()))
    config.extra["reviews"] = build.sources.reviews  # for the templates
    keep_compiled(env, config)
    env.globals["findings"] = sorted(set(build.findings))  # the preview shows them on every page
    tell(build)
