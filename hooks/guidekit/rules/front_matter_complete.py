"""Every page has the front matter that the outline asks for, and no other."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from guidekit.data.outline import Page
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Compare the front matter of each page with what the outline asks for."""
    wanted = sources.guide.outline.front_matter
    limits = {"title": wanted.title, "description": wanted.description}
    for page in sources.guide.outline.pages():
        if page.page in sources.rendered:
            for what, cure in _odd(page, sources.rendered[page.page].meta, limits):
                yield Finding(sources.label(page.page), 1, what, cure)


def _odd(page: Page, meta: Mapping[str, Any], limits: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the front matter of a page, and the cure."""
    for key, limit in limits.items():
        value = meta.get(key)
        if not isinstance(value, str) or not value.strip():
            what = f"the front matter has no `{key}`" if value is None else f"`{key}` is not text"
            yield what, f"write `{key}: {_example(page, key)}` between two lines `---` at the top of the file"
        elif len(value) > limit:
            what = f"`{key}` has {len(value)} characters, {limit} at most"
            yield what, f"shorten it, for example `{key}: {_example(page, key)}`"
    for key in limits:
        if "{{" in str(meta.get(key)):
            cure = "say it without a setting, for example `description: What to do after your visit`"
            yield f"`{key}` cannot hold a setting of the clinic", cure
    for key in sorted(set(map(str, meta)) - limits.keys()):
        yield f"the front matter has an unknown key `{key}`", f"take it out; the keys are {', '.join(limits)}"
    if isinstance(meta.get("title"), str) and meta["title"].strip() != page.title:
        what = f'the title is "{meta["title"]}", in the outline it is "{page.title}"'
        yield what, f"write `title: {_example(page, 'title')}`, or change the outline too"


def _example(page: Page, key: str) -> str:
    return json.dumps(page.title, ensure_ascii=False) if key == "title" else '"One plain sentence about this page"'
