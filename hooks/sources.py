"""Stage 2 of 6: the files, the navigation, and each page with its evidence, its citations and its drawings."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from guidekit.adapter.current import as_plugin_error, current, print_file, templates
from guidekit.build import check_included
from guidekit.guide.files import added_files, is_left_out, read_drawings, read_photos
from guidekit.guide.written import with_evidence, without_notes
from guidekit.pictures.photo import is_photo
from guidekit.pictures.shown import with_sizes


@event_priority(90)  # before Material's search, whose templates ask for what the first stage reads
def on_config(config: MkDocsConfig) -> None:
    current(config)


def on_pre_build(config: MkDocsConfig) -> None:
    with as_plugin_error():
        check_included(current(config))


def on_files(files: Files, config: MkDocsConfig) -> None:
    build = current(config)
    pages = [file for file in files.documentation_pages() if file.inclusion.value > InclusionLevel.DRAFT.value]
    build.sources.pages = [file.src_uri for file in pages]
    pictures = build.guide.options.pictures
    drawings = {file.src_uri: file.content_bytes for file in files if pictures and pictures in file.src_uri}
    own = [file for file in files if file.src_dir == config.docs_dir and file.inclusion != InclusionLevel.EXCLUDED]
    photos = {file.src_uri: file.content_bytes for file in own if is_photo(file.src_uri)}
    made = {
        **dict(read_drawings(build.sources, drawings)),
        **dict(read_photos(build.sources, photos)),
        **dict(added_files(build.guide, templates(config))),
        print_file(config).dest_uri: "",
    }
    for file in [file for file in files if file.src_uri in made or is_left_out(file.src_uri, build.guide)]:
        files.remove(file)
    for uri, content in made.items():
        files.append(File.generated(config, uri, content=content))


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    # the title is what `nav` gives to the page; None if it leaves that to the page
    current(config).sources.navigation = [
        (page.parent.title if page.parent else "", page.file.src_uri, vars(page).get("title")) for page in nav.pages
    ]


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    return current(config).sources.texts.get(page.file.src_uri)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    return with_evidence(markdown, page.file.src_uri, current(config).sources, templates(config))


@event_priority(50)  # before print-site, which takes the content of the page
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    return with_sizes(without_notes(html), current(config).sources.drawings)
