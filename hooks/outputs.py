"""Stage 4 of 6: makes every output: the pages, the print page, the handouts, the search."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from guidekit.adapter.current import current, print_file, templates
from guidekit.build import make
from guidekit.content.sections import with_sections
from guidekit.content.spoken import with_names
from guidekit.content.task_lists import with_boxes
from guidekit.guide.make import PRINT_SCRIPT, Theme
from guidekit.outputs.structured_data import About, structured_data


def on_config(config: MkDocsConfig) -> None:
    config.extra_javascript = [script for script in config.extra_javascript if str(script) != PRINT_SCRIPT]


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    build, partials = current(config), templates(config)

    def partial(name: str, **told: object) -> str:
        return partials.get_template(f"partials/{name}.html").render(told).strip()

    # print-site has taken the content: on paper there are no form fields
    content = with_boxes(page.content or "", lambda part: partial(f"tick-{part}"))
    references = build.guide.references
    if page.file.src_uri not in ("index.md", references and references.page):
        content = with_sections(content, lambda sections: partial("sections", sections=sections))
    page.content = with_names(content, build.guide.outline.urgency)
    view = next((view for view in build.sources.views if view.page.page == page.file.src_uri), None)
    if view:
        standing = build.sources.reviews.standings[view.page.page]
        context["structured_data"] = structured_data(_about(page, config), view, standing, build.guide.clinic)
    return context


def _about(page: Page, config: MkDocsConfig) -> About:
    options = current(config).guide.options
    return About(
        str(page.title),
        str(page.meta.get("description", "")),
        page.canonical_url or "",
        config.site_name,
        config.site_url or "",
        options.subject or config.site_name,
        options.license or "",
    )


def on_post_build(config: MkDocsConfig) -> None:
    theme = Theme(
        templates(config),
        Path(config.theme.custom_dir or "."),
        config.site_url or "",
        print_file(config).dest_uri,
        {"config": config},
    )
    make(current(config), Path(config.site_dir), theme)
