"""Rule: each build makes every handout, a tagged PDF, from the same pages; a preview makes none."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from guidekit.build import Build
from guidekit.clinic.settings import Clinic
from guidekit.outputs.pdf.cache import Cache
from guidekit.outputs.pdf.handouts import FOLDER
from guidekit.outputs.pdf.jobs import Paper
from guidekit.outputs.pdf.make import make_handouts
from guidekit.outputs.site import Site


def on_files(files: Files, config: MkDocsConfig) -> None:
    for file in list(files):
        if file.src_uri.startswith(f"{FOLDER}/") and file.src_uri.endswith(".css"):
            files.remove(file)  # the style sheets of the handouts are no part of the site


@event_priority(-100)  # when the print page is ready, before the checks
def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    if build.handouts is None or build.preview or build.findings:
        return
    clinic: Clinic = config.extra["clinic"]
    site = Site(Path(config.site_dir), build.outline, build.target.name)
    logo = clinic.logo and config.theme["logo"]
    told = {"config": config, "language": clinic.language, "clinic": clinic, "logo": logo}
    paper = Paper(config.theme.get_env(), Path(config.theme.custom_dir or "."), config.site_url or "", told)
    cache = Cache(Path(config.config_file_path).parent / ".cache/handouts")
    build.findings += make_handouts(site, build.handouts, paper, cache, config.extra["handouts"])
