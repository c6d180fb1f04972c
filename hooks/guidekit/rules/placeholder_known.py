"""Every placeholder is a setting of the clinic or a count of the evidence."""

from difflib import get_close_matches

from guidekit.data.placeholders import PLACEHOLDER
from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield a finding for each placeholder that has no value."""
    values = sources.guide.values
    for name, text in sources.texts.items():
        for number, line in enumerate(text.splitlines(), 1):
            for found in (found for found in PLACEHOLDER.finditer(line) if found["key"] not in values):
                near = get_close_matches(found["key"], values, n=1, cutoff=0) or ["phone"]
                cure = f"write the name of a setting, for example `{{{{ {near[0]} }}}}`; all are: {', '.join(values)}"
                yield Finding(sources.label(name), number, f"there is no setting for `{found[0]}`", cure)
