"""Stock Material with the same pages: what the guide is measured beside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.building import ROOT


def build_stock(folder: Path) -> Path:
    """Build the guide's pages with Material as it comes; return the folder of the site."""
    build(load_config(str(configure_stock(folder))))
    return folder / "site"


def configure_stock(folder: Path, *plugins: str, schemes: bool = False) -> Path:
    """Write a configuration of Material as it comes, with `plugins`, for the guide's pages; return its file.

    With `schemes` its pages have the colors of both schemes, and begin with the light ones.
    """
    config: dict[str, Any] = {
        "site_name": "Stock",
        "docs_dir": str(ROOT / "docs"),
        "site_dir": str(folder / "site"),
        "use_directory_urls": False,
        "exclude_docs": "cards/\nassets/guide.js\n",
        "theme": {"name": "material", "font": False, **({"palette": {"scheme": "default"}} if schemes else {})},
        "plugins": ["search", *plugins],
        "markdown_extensions": [
            "admonition",
            "attr_list",
            "def_list",
            "pymdownx.blocks.caption",
            "pymdownx.tasklist",
            {"pymdownx.snippets": {"base_path": [str(ROOT / "docs/cards")]}},
            {"toc": {"permalink": True}},
        ],
    }
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "mkdocs.yml"
    path.write_text(yaml.safe_dump(config), encoding="utf-8")
    return path
