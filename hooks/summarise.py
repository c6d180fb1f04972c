"""Rule: a build ends with a table of what was checked where, and says who answers for the guide."""

import time

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from guidekit.build import Build
from guidekit.outputs.pdf.handouts import FOLDER
from guidekit.outputs.pdf.read import count_pages
from guidekit.rules.checking import expected
from guidekit.rules.summary import answerable, summary


@event_priority(-400)  # when the site is in its place
def on_post_build(config: MkDocsConfig) -> None:
    build: Build = config.extra["build"]
    made = [] if build.preview else sorted((build.target / FOLDER).glob("*.pdf"))
    handouts = [count_pages(path) for path in made]
    click.echo(summary(expected(build.outline), build.counts, time.monotonic() - build.started, handouts))
    if build.reviews:
        click.echo(answerable(config.extra["clinic"], build.reviews.standings.values()))
