"""Rule: every page says of itself to machines what is so: JSON-LD in its head, with a review only where it holds."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from guidekit.build import Build
from guidekit.outputs.structured_data import About, structured_data


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    build: Build = config.extra["build"]
    view = next((view for view in build.views if view.page.page == page.file.src_uri), None)
    if view and build.reviews:
        about = About(
            view.page.title,
            str(page.meta.get("description", "")),
            page.canonical_url or "",
            config.site_name,
            config.site_url or "",
            config.extra.get("subject", config.site_name),
            config.extra.get("license", ""),
        )
        standing = build.reviews.standing(view.page.page)
        context["structured_data"] = structured_data(about, view, standing, config.extra["clinic"])
    return context
