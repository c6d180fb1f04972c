"""Rule: the outline and the list of handouts can be read and fit together; every build begins with them.

`extra.outline` and `extra.handouts` in mkdocs.yml name their files; without a list there are no handouts.
"""

from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from guidekit.build import Build
from guidekit.data.outline_file import load_outline
from guidekit.evidence.figures import load_evidence
from guidekit.evidence.references import load_references
from guidekit.model.finding import GuideError, report
from guidekit.outputs.pdf.handouts import load_handouts


@event_priority(100)  # before all else
def on_config(config: MkDocsConfig) -> None:
    root = Path(config.config_file_path).parent
    name = config.extra.get("outline", "guide/outline.yml")
    listed = config.extra.get("handouts")
    try:
        outline = load_outline(root / name, name, _values(config, root))
        handouts = load_handouts(root / listed, listed, outline) if listed else None
    except GuideError as error:
        raise PluginError(report([*config.extra["clinic_findings"], *error.findings])) from None
    build = Build(outline, name, Path(config.site_dir).resolve(), _is_preview(), handouts)
    build.findings += config.extra["clinic_findings"]
    build.values = _values(config, root)
    config.extra["build"] = build
    config.watch += [str(root / path) for path in (name, listed) if path]


def _is_preview() -> bool:
    """Tell whether `mkdocs serve` runs: MkDocs tells it to no event that knows the configuration."""
    context = click.get_current_context(silent=True)
    return context is not None and context.command.name == "serve"


def _values(config: MkDocsConfig, root: Path) -> dict[str, str]:
    """Return what the placeholders of the outline stand for: settings, counts of the evidence, citations."""
    values: dict[str, str] = dict(config.extra["clinic"].values)
    if name := config.extra.get("references"):
        references = load_references(root / name, name)
        values |= references.values()
        if name := config.extra.get("evidence"):
            values |= load_evidence(root / name, name, references).values()
    return values
