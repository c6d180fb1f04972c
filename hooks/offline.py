"""Rule: each build makes the guide as one file for reading offline; `extra.offline` names it; a preview makes none."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from guidekit.build import Build
from guidekit.hosting.offline import write_offline

_PLAIN = "(ZIP)"


def on_files(files: Files, config: MkDocsConfig) -> None:
    if name := config.extra.get("offline"):
        files.append(File.generated(config, name, content=b""))  # so that pages may link to it


@event_priority(-250)  # when all is checked, before the site comes into its place
def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    name = config.extra.get("offline")
    if not name or build.preview:
        return
    folder = Path(config.site_dir)
    label = write_offline(folder, name)
    for path in folder.rglob("*.html"):
        before = path.read_text(encoding="utf-8")
        after = before.replace(_PLAIN, label)
        if after != before:
            path.write_text(after, encoding="utf-8")
