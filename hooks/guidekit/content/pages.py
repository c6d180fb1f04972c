"""The files, the navigation and the front matter of a guide, held against its outline."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from guidekit.data.outline import Outline, Page
from guidekit.model.finding import Finding


def read_source(path: Path, name: str) -> tuple[str, list[Finding]]:
    """Return the text of a page, and a finding if it is not UTF-8 (then odd signs stand where it is not)."""
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), []
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        cure = "save the file as UTF-8 in your editor, and look at the quotes and dashes on this line"
        return data.decode("utf-8-sig", errors="replace"), [Finding(name, line, "the file is not UTF-8 text", cure)]


def check_pages_exist(outline: Outline, sources: Iterable[str], docs: str, name: str) -> Iterator[Finding]:
    """Compare the pages of `outline` (called `name`) with the Markdown files in the folder called `docs`."""
    found = set(sources)
    known = {page.page: page for page in outline.pages()}
    for path, page in known.items():
        if path not in found:
            cure = f"put the file back (`git checkout -- {docs}/{path}`), or take the page out of {name}:{page.line}"
            yield Finding(f"{docs}/{path}", 1, f'the page "{page.title}" is missing', cure)
    for path in sorted(found - known.keys()):
        cure = f"add the page to {name}, or move the file out of {docs}/"
        yield Finding(f"{docs}/{path}", 1, "the outline does not know this page", cure)


def check_titles(outline: Outline, titles: Mapping[str, str | None], config: str, line: int) -> Iterator[Finding]:
    """Compare what the navigation calls each page with the outline; `titles` are by the source of the page."""
    for page in outline.pages():
        title = titles.get(page.page)
        if title is not None and title != page.title:
            what = f'the navigation calls {page.page} "{title}", in the outline it is "{page.title}"'
            yield Finding(config, line, what, f"write `- {page.page}` in `nav`, without a title")


def check_navigation(
    outline: Outline, navigation: Sequence[tuple[str, str]], config: str, line: int
) -> Iterator[Finding]:
    """Compare `navigation`, pairs of theme and page in reading order, with `outline`.

    `config` and `line` say where the navigation is written.
    """
    wanted = [(theme.theme, page.page) for theme in outline.themes for page in theme.pages]
    for theme, page in wanted:
        if (theme, page) not in navigation:
            what = f'the page {page} is not in the navigation under "{theme}"'
            yield Finding(config, line, what, f'add `- {page}` to `nav` under `"{theme}":`')
    for theme, page in navigation:
        if (theme, page) not in wanted:
            what = f'the outline does not know {page} under "{theme}"'
            yield Finding(config, line, what, "move or remove it in `nav`, or add it to the outline")
    both = [entry for entry in navigation if entry in wanted]
    order = [entry for entry in wanted if entry in navigation]
    for found, right in zip(both, order, strict=False):
        if found != right:
            what = f"{found[1]} stands in the navigation where {right[1]} belongs"
            yield Finding(config, line, what, "order `nav` like the outline")
            return


def check_front_matter(outline: Outline, page: Page, meta: Mapping[str, Any], name: str) -> Iterator[Finding]:
    """Compare the front matter of `page` (whose file is called `name`) with what the outline asks of all pages."""
    limits = {"title": outline.front_matter.title, "description": outline.front_matter.description}
    for key, limit in limits.items():
        value = meta.get(key)
        if not isinstance(value, str) or not value.strip():
            what = f"the front matter has no `{key}`" if value is None else f"`{key}` is not text"
            cure = f"write `{key}: {_example(page, key)}` between two lines `---` at the top of the file"
            yield Finding(name, 1, what, cure)
        elif len(value) > limit:
            what = f"`{key}` has {len(value)} characters, {limit} at most"
            yield Finding(name, 1, what, f"shorten it, for example `{key}: {_example(page, key)}`")
    for key in limits:
        if "{{" in str(meta.get(key)):
            cure = "say it without a setting, for example `description: What to do after your visit`"
            yield Finding(name, 1, f"`{key}` cannot hold a setting of the clinic", cure)
    for key in sorted(set(map(str, meta)) - limits.keys()):
        what = f"the front matter has an unknown key `{key}`"
        yield Finding(name, 1, what, f"take it out; the keys are {', '.join(limits)}")
    if isinstance(meta.get("title"), str) and meta["title"].strip() != page.title:
        what = f'the title is "{meta["title"]}", in the outline it is "{page.title}"'
        yield Finding(name, 1, what, f"write `title: {_example(page, 'title')}`, or change the outline too")


def _example(page: Page, key: str) -> str:
    return json.dumps(page.title, ensure_ascii=False) if key == "title" else '"One plain sentence about this page"'
