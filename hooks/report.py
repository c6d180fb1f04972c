"""Stage 6 of 6: tells everything that was found, or lets the whole site come into its place."""

import click
from mkdocs.config.defaults import MkDocsConfig

from guidekit.adapter.current import as_plugin_error, current, tell
from guidekit.build import finish, summarise
from guidekit.content.warning import let_go


def on_post_build(config: MkDocsConfig) -> None:
    build = current(config)
    let_go()
    tell(build)
    with as_plugin_error():
        finish(build, config.site_url or "")
    config.site_dir = str(build.target) if not build.preview else config.site_dir
    click.echo(summarise(build))


def on_build_error(error: Exception) -> None:
    for message in let_go():
        click.echo(message, err=True)  # no report has told it
