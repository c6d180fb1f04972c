"""The reviews of a whole guide, as its templates ask for them."""

from collections.abc import Iterable
from functools import cached_property

from guidekit.clinic.settings import Clinic
from guidekit.content.view import View
from guidekit.review.ledger import Ledger
from guidekit.review.meaning import digest, meaning
from guidekit.review.standing import sentence, standing


class Reviews:
    """How the review of each page of `views` stands today at the clinic, and the text that counts."""

    def __init__(self, views: Iterable[View], ledger: Ledger | None, clinic: Clinic) -> None:
        self.texts = {view.page.page: meaning(view) for view in views}
        self.standings = {
            page: standing(page, ledger.of(page) if ledger else None, digest(text), clinic.today)
            for page, text in self.texts.items()
        }
        self.language = clinic.language

    def of(self, *pages: str) -> str:
        """Return the sentence that is true of these pages together; of all pages, if none is named."""
        wanted = dict.fromkeys(pages or self.standings)
        return sentence([self.standings[page] for page in wanted if page in self.standings], self.language)

    def sentences(self) -> set[str]:
        """Return every sentence that is true of one page, or of all together."""
        return {self.of(), *(self.of(page) for page in self.standings)}

    @cached_property
    def differ(self) -> bool:
        """Whether not all pages have the same sentence, so that each must have its own."""
        return len({self.of(page) for page in self.standings}) > 1
