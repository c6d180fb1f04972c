"""The file `mkdocs.yml` as data with its lines, read without MkDocs: what names the guide's own files."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from guidekit.data.yaml_lines import KEY_LINES, LINE, LineLoader, read_yaml
from guidekit.model.finding import Finding

_BEGINS = 'site_name: "Name of the guide"'


class _Loader(LineLoader):
    """Knows the tags of MkDocs: `!ENV` is resolved as MkDocs does; of any other, the plain value stands."""


def _env(loader: _Loader, node: yaml.Node) -> Any:
    """Return the first of the named variables that is set, else the default, which stands last."""
    if isinstance(node, yaml.ScalarNode):
        names, default = [str(node.value)], None
    else:
        *first, last = loader.construct_sequence(node)  # type: ignore[arg-type]
        names, default = [str(name) for name in first], last
    found = next((os.environ[name] for name in names if name in os.environ), None)
    return default if found is None else yaml.safe_load(found)


def _plain(loader: _Loader, _: str, node: yaml.Node) -> Any:
    return node.value if isinstance(node, yaml.ScalarNode) else None


_Loader.add_constructor("!ENV", _env)
_Loader.add_multi_constructor("!", _plain)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", _plain)


@dataclass(frozen=True)
class Config:
    """The file, what findings call it, and what it holds."""

    path: Path
    data: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The name of the file, as findings have it."""
        return self.path.name

    @property
    def root(self) -> Path:
        """The folder that the names of all data files begin at."""
        return self.path.parent

    def mapping(self, key: str) -> Mapping[str, Any]:
        """Return what stands under a key of the file; nothing, if that is no mapping."""
        found = self.data.get(key)
        return found if isinstance(found, dict) else {}

    def listed(self, key: str) -> dict[str, Mapping[str, Any]]:
        """Return the entries of a list such as `plugins`, in order, each by its name with its options."""
        entries: dict[str, Mapping[str, Any]] = {}
        found = self.data.get(key) or ()
        for entry in found if isinstance(found, list) else [found]:
            if isinstance(entry, dict):
                entries |= {name: _options(given) for name, given in entry.items() if name not in (LINE, KEY_LINES)}
            else:
                entries[str(entry)] = {}
        return entries

    def line(self, key: str) -> int:
        """Return the line of a key of the file; 1 if it has none."""
        return int(self.data.get(KEY_LINES, {}).get(key, 1))

    def finding(self, key: str, what: str, cure: str) -> Finding:
        """Return a finding at a key of the file."""
        return Finding(self.name, self.line(key), what, cure)


def _options(given: Any) -> Mapping[str, Any]:
    return given if isinstance(given, dict) else {}


def read_config(path: Path) -> Config:
    """Return what the configuration in `path` holds; raises GuideError if it cannot be read."""
    data = read_yaml(path, path.name, _BEGINS, _Loader)
    return Config(path, data if isinstance(data, dict) else {})
