"""Rule: each drawing only draws, is described, brings the colours it uses, and stands in a page with its caption.

`extra.pictures` in mkdocs.yml names the folder of the drawings and their palette; without it there are none.
"""

from functools import partial
from pathlib import Path, PurePath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from guidekit.build import Build, read_or_tell
from guidekit.content.pages import read_source
from guidekit.pictures.drawing import PALETTE, read_drawing
from guidekit.pictures.palette import check_palette
from guidekit.pictures.shown import check_all_shown, check_shown, with_sizes


def on_files(files: Files, config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    folder, docs = config.extra.get("pictures"), Path(config.docs_dir)
    if not folder:
        return
    palette_uri = f"{folder}/{PALETTE}"
    palette_file = files.get_file_from_path(palette_uri)
    palette = palette_file.content_string if palette_file else ""
    build.findings += check_palette(palette, f"{docs.name}/{palette_uri}")
    if not palette_file:
        return
    files.remove(palette_file)  # each drawing brings what it uses
    there = [file for file in files if PurePath(file.src_uri).match(f"{folder}/*.svg") and not file.generated_by]
    for file in there:
        read = partial(read_drawing, file.content_bytes, f"{docs.name}/{file.src_uri}", palette)
        if drawing := read_or_tell(build.findings, read):
            build.drawings[file.dest_uri] = drawing
            files.remove(file)
            files.append(File.generated(config, file.src_uri, content=drawing.data))


@event_priority(50)  # before print-site takes the content of the page
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    build: Build = config.extra["build"]
    return with_sizes(html, build.drawings)


def on_env(env: object, config: MkDocsConfig, files: Files) -> None:
    build: Build = config.extra["build"]
    docs = Path(config.docs_dir)
    roots = []
    for view in build.views:
        if view.root is not None:
            source, _ = read_source(docs / view.page.page, view.file)
            build.findings += check_shown(view.root, build.drawings, source, view.file)
            roots.append(view.root)
    build.findings += check_all_shown(build.drawings, roots, docs.name)
