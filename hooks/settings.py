"""Stage 1 of 6: reads mkdocs.yml and all data of the guide, checks them, and sets MkDocs up for the build."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from guidekit.adapter.current import as_plugin_error, is_preview, keep
from guidekit.build import begin, read_data
from guidekit.content.extensions import card_headings, filled_pages, table_headers
from guidekit.content.task_lists import task_lists
from guidekit.content.warning import keep_warnings
from guidekit.guide.files import CLINIC_COLORS, has_colors, logo_uri
from guidekit.guide.guide import Guide
from guidekit.guide.sources import Sources
from guidekit.outputs.staging import staging


@event_priority(90)  # before print-site, which notes the address and the folder of the site
def on_config(config: MkDocsConfig) -> None:
    with as_plugin_error():
        reading, guide, findings = read_data(Path(config.config_file_path))
    config.watch += [str(path) for path in reading.files if path.exists()]
    included = Path(config.mdx_configs["pymdownx.snippets"]["base_path"])
    sources = Sources(guide, Path(config.docs_dir), included, pages_only=os.environ.get("PAGES") == "true")
    build = begin(guide, sources, Path(config.site_dir).resolve(), findings, preview=is_preview())
    keep(config, build)
    keep_warnings(sources.warnings, uncounted=build.preview)
    if not build.preview:
        config.site_dir = str(staging(build.target))
    _set_look(config, guide)
    _set_markdown(config, guide)


def _set_look(config: MkDocsConfig, guide: Guide) -> None:
    config.site_url = guide.clinic.guide_address or config.site_url
    if logo := logo_uri(guide):
        config.theme["logo"] = logo
    if has_colors(guide):
        config.extra_css = [*config.extra_css, CLINIC_COLORS]


def _set_markdown(config: MkDocsConfig, guide: Guide) -> None:
    ours = (filled_pages(guide.values), card_headings(guide.outline.cards()), table_headers(), task_lists())
    config.markdown_extensions += ours  # type: ignore[arg-type]  # MkDocs knows them by name, Markdown as they are
