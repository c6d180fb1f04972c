"""Stock Material with the same pages: what the guide is measured beside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config


def build_stock(folder: Path, *plugins: str) -> Path:
    """Build the guide's pages with Material as it comes, and `plugins`; return the folder of the site."""
    config: dict[str, Any] = {
        "site_name": "Stock",
        "docs_dir": str(Path("docs").resolve()),
        "site_dir": str(folder / "site"),
        "use_directory_urls": False,
        "exclude_docs": "cards/\nassets/guide.js\n",
        "theme": {"name": "material", "font": False},
        "plugins": ["search", *plugins],
        "markdown_extensions": [
            "admonition",
            "attr_list",
            "def_list",
            {"pymdownx.snippets": {"base_path": [str(Path("docs/cards").resolve())]}},
            {"toc": {"permalink": True}},
        ],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    build(load_config(str(folder / "mkdocs.yml")))
    return folder / "site"
