"""mkdocs.yml has the plugins and extensions of the guide, set as it needs them."""

import json
from collections.abc import Mapping
from typing import Any

from guidekit.data.yaml_lines import KEY_LINES
from guidekit.guide.config import Config
from guidekit.guide.guide import Reading
from guidekit.model.finding import Finding
from guidekit.rules.registry import DATA, Findings, rule

_PLUGINS: dict[str, dict[str, Any]] = {
    "search": {"pipeline": [], "separator": r'[\s\-,.:;!?()"]+'},
    "print-site": {"enumerate_headings": False, "add_table_of_contents": False, "include_css": False},
}
_EXTENSIONS: dict[str, dict[str, Any]] = {
    "admonition": {},
    "attr_list": {},
    "md_in_html": {},
    "pymdownx.blocks.caption": {},
    "pymdownx.snippets": {"encoding": "utf-8-sig"},
    "toc": {"permalink": True},
}
_LAST = "print-site"


@rule(DATA)
def check(reading: Reading) -> Findings:
    """Yield a finding for each plugin or extension that is missing, set otherwise, or not in its place."""
    if reading.config is None:
        return
    yield from _lacking(reading.config, "plugins", _PLUGINS)
    yield from _lacking(reading.config, "markdown_extensions", _EXTENSIONS)
    listed = list(reading.config.listed("plugins"))
    if _LAST in listed and listed[-1] != _LAST:
        cure = f"move `- {_LAST}:` with its options to the end of `plugins`"
        yield reading.config.finding("plugins", f"the plugin {_LAST} does not stand last", cure)


def _lacking(config: Config, key: str, needed: Mapping[str, Mapping[str, Any]]) -> Findings:
    listed = config.listed(key)
    for name, options in needed.items():
        if name not in listed:
            yield config.finding(key, f"`{key}` has no `{name}`", f"add it, for example `- {_written(name, options)}`")
            continue
        for option, value in options.items():
            given = listed[name].get(option)
            if given != value or isinstance(given, bool) != isinstance(value, bool):
                line = listed[name].get(KEY_LINES, {}).get(option, config.line(key))
                what = f"the guide needs another `{option}` of `{name}` than {json.dumps(given)}"
                yield Finding(config.name, line, what, f"write it like this: `- {_written(name, options)}`")


def _written(name: str, options: Mapping[str, Any]) -> str:
    return f"{name}: {json.dumps(options)}" if options else name
