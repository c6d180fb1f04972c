"""Rule: the outline can be read and fits together; every build begins with it.

`extra.outline` in mkdocs.yml names another file than the one beside this hook.
"""

from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from guidekit.build import Build
from guidekit.finding import GuideError
from guidekit.outline import load_outline


@event_priority(100)  # before all else
def on_config(config: MkDocsConfig) -> None:
    root = Path(config.config_file_path).parent
    name = config.extra.get("outline", "hooks/outline.yml")
    try:
        outline = load_outline(root / name, name)
    except GuideError as error:
        raise PluginError(str(error)) from None
    config.extra["build"] = Build(outline, name, Path(config.site_dir), preview=_is_preview())
    config.watch.append(str(root / name))


def _is_preview() -> bool:
    """Tell whether `mkdocs serve` runs: MkDocs tells it to no event that knows the configuration."""
    context = click.get_current_context(silent=True)
    return context is not None and context.command.name == "serve"
