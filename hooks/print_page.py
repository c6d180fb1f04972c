"""Rule: the print page is one sound document of its own, with its contents list on disk."""

from pathlib import Path

from lxml import html
from lxml.html import HtmlElement
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.utils import write_file

from guidekit.build import Build
from guidekit.model.finding import GuideError
from guidekit.outputs.print_page import add_to_pages, combined_content, contents_list

_SCRIPT = "js/print-site.js"  # hides the page frame and makes a contents list in the browser: not needed here


@event_priority(-50)  # after print-site has added its script to every page
def on_config(config: MkDocsConfig) -> None:
    config.extra_javascript = [script for script in config.extra_javascript if str(script) != _SCRIPT]


def on_files(files: Files, config: MkDocsConfig) -> None:
    files.append(File.generated(config, _print_file(config).dest_uri, content=""))  # so that pages may link to it


@event_priority(-50)  # after print-site has written the page
def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    uri = _print_file(config).dest_uri
    path, name = Path(config.site_dir, uri), f"{build.target.name}/{uri}"
    try:
        content = combined_content(path.read_text(encoding="utf-8"), build.outline, name)
    except GuideError as error:
        build.findings += error.findings
    else:
        add_to_pages(content, _review_lines(config, build))
        write_file(_render(content, config, build).encode("utf-8"), str(path))
    Path(config.site_dir, _SCRIPT).unlink(missing_ok=True)


def _print_file(config: MkDocsConfig) -> File:
    file: File = getattr(config.plugins["print-site"], "print_file")  # noqa: B009 (a name that its class adds)
    return file


def _review_lines(config: MkDocsConfig, build: Build) -> dict[str, str]:
    """Return the state of review of each page, by its source, if they are not all the same."""
    if build.reviews is None or not build.reviews.differ:
        return {}
    template = config.theme.get_env().get_template("partials/review.html")
    return {page: template.render(config=config, reviewed_pages=[page]).strip() for page in build.reviews.standings}


def _render(content: HtmlElement, config: MkDocsConfig, build: Build) -> str:
    stylesheet = next(Path(config.site_dir).glob("assets/stylesheets/main.*.css"))
    return (
        config.theme.get_env()
        .get_template("print-page.html")
        .render(
            config=config,
            page=None,  # the filter `url` asks for it
            base_url="../" if config.use_directory_urls else ".",
            stylesheet=stylesheet.relative_to(config.site_dir).as_posix(),
            contents=contents_list(content),
            papers=build.handouts.whole_guide() if build.handouts else [],
            content=Markup(html.tostring(content, encoding="unicode")),
        )
    )
