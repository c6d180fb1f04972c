"""The options of a guide, under `extra.guide` in mkdocs.yml: each is written, and what a guide lacks is `false`."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Annotated

from pydantic import BeforeValidator, ValidationError

from guidekit.data.schema import Part, Text
from guidekit.data.schema_finding import schema_finding
from guidekit.data.yaml_lines import KEY_LINES, LINE
from guidekit.guide.config import Config
from guidekit.model.finding import Finding, GuideError

EXAMPLES = {
    "clinic": "clinic: !ENV [CLINIC, clinic.yml]",
    "answers": "answers: guide/answers.yml` or `answers: false",
    "publish": "publish: !ENV [PUBLISH, false]",
    "help": 'help: {href: "safety/warning-signs.html#emergency", text: Feeling unwell?}` or `help: false',
    "href": 'href: "safety/warning-signs.html#emergency"',
    "text": "text: Feeling unwell? See the warning signs",
    "outline": "outline: guide/outline.yml",
    "frame": "frame: guide/frame.yml` or `frame: false",
    "handouts": "handouts: guide/handouts.yml` or `handouts: false",
    "references": "references: guide/references.yml` or `references: false",
    "evidence": "evidence: guide/evidence.yml` or `evidence: false",
    "search": "search: guide/names.yml` or `search: false",
    "questions": "questions: guide/questions` or `questions: false",
    "headers": "headers: deploy/headers.yml` or `headers: false",
    "pictures": "pictures: assets/pictures` or `pictures: false",
    "offline": "offline: guide-offline.zip` or `offline: false",
    "subject": "subject: Dry needling` or `subject: false",
    "license": "license: https://creativecommons.org/licenses/by/4.0/` or `license: false",
}
_THEMES_OWN = (  # what Material reads under `extra`
    *("alternate", "analytics", "annotate", "consent", "generator", "homepage", "manifest", "polyfills", "scope"),
    *("social", "status", "tags", "version"),
)

_NONE = BeforeValidator(lambda given: None if given is False else given)
Optional = Annotated[Text | None, _NONE]


class Help(Part):
    """The bar over every page: where it leads, and its words."""

    href: Text
    text: str


class Options(Part):
    """Which files hold the data of the guide, and what its outputs need to know."""

    clinic: Text
    answers: Optional
    publish: bool
    help: Annotated[Help | None, _NONE]
    outline: Text
    frame: Optional
    handouts: Optional
    references: Optional
    evidence: Optional
    search: Optional
    questions: Optional
    headers: Optional
    pictures: Optional
    offline: Optional
    subject: Optional
    license: Optional


def load_options(config: Config) -> Options:
    """Return the options of the guide; raises GuideError with every finding."""
    findings = list(_unknown(config))
    given = config.mapping("extra").get("guide")
    if not isinstance(given, dict):
        cure = f"write `guide:` under `extra:`, and below it all options, for example `{EXAMPLES['outline']}`"
        raise GuideError([*findings, config.finding("extra", "`extra` has no `guide`", cure)])
    try:
        options = Options.model_validate(given)
    except ValidationError as error:
        findings += [schema_finding(config.name, given, detail, EXAMPLES) for detail in error.errors()]
        raise GuideError(findings) from None
    if options.evidence and not options.references:
        cure = f"name the file of references, too: `{EXAMPLES['references'].partition('`')[0]}`"
        line = options.key_lines["evidence"]
        findings.append(Finding(config.name, line, "`evidence` stands without `references`", cure))
    if findings:
        raise GuideError(findings)
    return options


def _unknown(config: Config) -> Iterator[Finding]:
    """Yield a finding for each key of `extra` that neither the guide nor its theme reads."""
    extra = config.mapping("extra")
    for key in extra.keys() - {"guide", LINE, KEY_LINES, *_THEMES_OWN}:
        known = ("guide", *_THEMES_OWN)
        near = get_close_matches(key, known, n=1, cutoff=0)[0]
        where = "put it under `guide:`" if key in EXAMPLES else f"write `{near}:`"
        cure = f"take it out, or correct it: {where}; the options of the guide stand under `guide:`"
        yield Finding(config.name, extra[KEY_LINES][key], f"`{key}` is not a key of `extra` that is known", cure)
