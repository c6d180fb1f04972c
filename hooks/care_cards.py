"""Rule: the words of the outline stand in the pages as they are written."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from guidekit.build import Build, discard
from guidekit.commands.accept import run
from guidekit.content.pages import read_source
from guidekit.content.unfilled import Source
from guidekit.content.view import View
from guidekit.rules import check_view


def on_env(env: object, config: MkDocsConfig, files: object) -> None:
    build: Build = config.extra["build"]
    if os.environ.get("ACCEPT"):
        docs = Path(config.docs_dir)
        folder = Path(config.mdx_configs["pymdownx.snippets"]["base_path"])
        pieces = {path.name: read_source(path, path.name)[0] for path in sorted(folder.glob("*.md"))}

        def source(view: View) -> Source:
            return Source(read_source(docs / view.page.page, view.file)[0], pieces, build.values)

        code = run(
            build.views,
            Path(config.config_file_path).parent / build.outline_name,
            source,
            os.environ.get("FACT", "").split(),
        )
        discard(build.target)
        raise SystemExit(code)
    build.findings += [finding for view in build.views for finding in check_view(view)]
