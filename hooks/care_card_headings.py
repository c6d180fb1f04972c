"""Rule: the title of a care card is a real heading."""

from mkdocs.config.defaults import MkDocsConfig

from guidekit.content.card_headings import CardHeadings


def on_config(config: MkDocsConfig) -> None:
    config.markdown_extensions.append(CardHeadings(config.extra["build"].outline.cards()))  # type: ignore[arg-type]
