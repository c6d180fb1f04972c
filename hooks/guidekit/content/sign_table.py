"""The signs of Markdown: how each looks where it was not understood, what its author meant, and how to write that."""

import re
from typing import NamedTuple


class Sign(NamedTuple):
    """A sign that has no place in words: how it looks in a line, what its author meant, and how to write that."""

    looks: re.Pattern[str]
    meant: str
    cure: str


ADDRESS = r"(?:https?://|www\.)\w|(?<![\w.+-])[\w.+-]+@[\w-]+\.\w"
SIGNS = (
    Sign(
        re.compile(r"^\s*(?:!!!|\?\?\?|:::)|\[!\w+\]"),
        "a callout",
        'write `!!! warning "Title"`, an empty line, and its words indented by 4 spaces',
    ),
    Sign(
        re.compile(r"^\s*(?:[-*+\u2013\u2014]\s|[•·▪●○◦‣∙]|o(?:\xa0|\s\s)|\(?(?:\d{1,2}|[a-z])[.)]\s)"),
        "an item of a list",
        "put an empty line above the list, begin each item with `- ` or `1. `, and indent one in another by 4 spaces",
    ),
    Sign(re.compile(r"\[[ xX]\](?!\()"), "a box to tick", "begin an item with it, for example `- [ ] your medicines`"),
    Sign(
        re.compile(r"\|"),
        "a row of a table",
        "put an empty line above the table, and `| --- | --- |` under its head; a bar in words is written `\\|`",
    ),
    Sign(re.compile(r"\[\^"), "a footnote", "cite a study, for example `[@brady-2014]`, or say it in the text"),
    Sign(
        re.compile(r"~~|\w~\w+~"),
        "words struck out or set low",
        "take out what does not hold; what is set low is written `H<sub>2</sub>O`",
    ),
    Sign(
        re.compile(r"==\S|\+\+\S|\^"),
        "words marked or set high",
        "write `**the words**`; what is set high is written `m<sup>2</sup>`",
    ),
    Sign(
        re.compile(r"(?<![\w:]):[a-z][\w+-]*:(?!\w)"),
        "an icon",
        "take it out: a picture is shown by `![what it shows](../assets/pictures/lung.svg)`",
    ),
    Sign(
        re.compile(r"(?<!\{)\{(?!\{)|(?<!\})\}(?!\})"),
        "a class or a command",
        "take it out; a class stands on a line of its own right under its paragraph, for example `{: .guide-prints }`",
    ),
    Sign(
        re.compile(r"\]\(|\]\s+\((?:[a-z]+:|[\w./-]+\.(?:md|html|pdf))|\)\[|\]\[(?!@)|\[\[|!\[|^\s*\[[^\]]+\]:"),
        "a link",
        "write it in one piece, for example `[what to do](../visit/aftercare.md)`",
    ),
    Sign(
        re.compile(ADDRESS),
        "an address that nobody can tap",
        "link it, for example `[the name of the site](https://example.org/)` or `<name@example.org>`",
    ),
    Sign(
        re.compile(r"<[a-zA-Z/!?]|-->|&#?\w+;"),
        "markup in HTML",
        "close it, for example `<!-- a note -->`, or take it out",
    ),
    Sign(re.compile(r"^\s*#{1,6}\s"), "a heading", "begin it at the very start of a line, for example `## What to do`"),
    Sign(re.compile(r"^\s*>"), "a quotation", "begin it at the very start of a line, for example `> words`"),
    Sign(
        re.compile(r"^\s*:\s"),
        "an explanation of a word",
        "write the word on a line of its own, and right under it `:   what it means`",
    ),
    Sign(
        re.compile(r"^\s*/{3}|-+8<"),
        "a caption or a card",
        'end a caption with a line `///`; include a card with `--8<-- "urgent.md"`',
    ),
    Sign(
        re.compile(r"^\s*(?:[-=*]\s?){3,}$"),
        "a line across the page",
        "take it out, or put an empty line above and below `---`",
    ),
    Sign(re.compile(r"(?<!-)--(?!-)"), "a dash", "write a comma or a colon, or begin a sentence"),
    Sign(
        re.compile(r"\*|(?<!_)__(?!_)"),
        "bold words",
        "close it, with no space inside: `**the words**`; a star in words is written `\\*`",
    ),
    Sign(re.compile(r"`"), "code", "take it out"),
    Sign(
        re.compile(r"\$\$|\\"),
        "a formula or a break",
        "take it out; a new line begins a paragraph if an empty line stands between",
    ),
)
CODE = Sign(
    re.compile(""),
    "words in a block",
    "begin the line at its very start, or, in an item or a callout, indented by 4 spaces for each",
)
