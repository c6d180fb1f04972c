"""Every output says what the page says, word for word: nothing lost, added, or in another order."""

from difflib import SequenceMatcher

from guidekit.content.view import View
from guidekit.outputs.site import REBUILD
from guidekit.rules.registry import INDEX, PAGE, PRINT, Findings, rule

_NEAR = 4  # words that are shown before a difference, so that it is found


@rule(PAGE, PRINT, INDEX)
def check(view: View) -> Findings:
    """Yield a finding for each run of words in which the output differs from the page as it was written."""
    if view.written is None or view.words == view.written.words:
        return
    written, said = view.written.words, view.words
    for tag, start, end, first, last in SequenceMatcher(a=written, b=said, autojunk=False).get_opcodes():
        if tag != "equal":
            near = " ".join(written[max(0, start - _NEAR) : start])
            lost, added = " ".join(written[start:end]) or "(nothing)", " ".join(said[first:last]) or "(nothing)"
            what = f'{view.page.page}: after "{near}" the page says "{lost}", and this output "{added}"'
            yield view.finding(None, what, REBUILD)
