"""Every page and card is UTF-8 text."""

from guidekit.guide.sources import Sources
from guidekit.model.finding import Finding
from guidekit.rules.registry import SOURCES, Findings, rule


@rule(SOURCES)
def check(sources: Sources) -> Findings:
    """Yield a finding for each file in another encoding, at the first line that is not UTF-8."""
    for name in sources.texts:
        data = (sources.docs / name).read_bytes()
        try:
            data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            cure = "save the file as UTF-8 in your editor, and look at the quotes and dashes on this line"
            yield Finding(sources.label(name), line, "the file is not UTF-8 text", cure)
