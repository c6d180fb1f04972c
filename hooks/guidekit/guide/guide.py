"""The guide as data: its options, and everything that its files say, read once and then as it is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from guidekit.clinic.settings import Clinic, load_clinic, sample_clinic
from guidekit.data.answers import load_answers
from guidekit.data.frame import Frame, load_frame
from guidekit.data.outline import Outline
from guidekit.data.outline_file import load_outline
from guidekit.evidence.figures import Evidence, load_evidence
from guidekit.evidence.references import References, load_references
from guidekit.guide.config import Config, read_config
from guidekit.guide.edition import edition
from guidekit.guide.options import Options, load_options
from guidekit.hosting.headers import Headers, load_headers
from guidekit.model.finding import Faults
from guidekit.outputs.kept import Kept
from guidekit.outputs.pdf.handouts import Handouts, load_handouts
from guidekit.outputs.search.names import Names, Questions, load_names, load_questions
from guidekit.review.ledger import Ledger, ledger_path, load_ledger

_NEEDED = ("options-valid", "outline-valid", "handouts-valid", "references-valid", "evidence-valid")

_MOST_KEPT = 100_000_000  # bytes: the PDFs of some fifty clinics

Data = TypeVar("Data")


@dataclass(frozen=True)
class Guide:
    """All data of a guide; None is what its options leave out, or what cannot be read."""

    config: Config
    options: Options
    clinic: Clinic
    outline: Outline
    frame: Frame | None
    handouts: Handouts | None
    references: References | None
    evidence: Evidence | None
    names: Names | None
    questions: Questions | None
    headers: Headers | None
    ledger: Ledger | None
    ledger_name: str

    @property
    def values(self) -> dict[str, str]:
        """What each placeholder in a page stands for."""
        return values_of(self.clinic, None, self.evidence)

    @property
    def held_values(self) -> dict[str, str]:
        """What each placeholder in the outline stands for: citations, too."""
        return values_of(self.clinic, self.references, self.evidence)

    @property
    def outline_path(self) -> Path:
        """The file of the outline."""
        return self.config.root / self.options.outline

    @property
    def edition(self) -> dict[str, str]:
        """The day, the date as it is written, and the version of what the guide says."""
        return edition(self.clinic, self.outline_path)

    @property
    def ledger_path(self) -> Path:
        """The file of the reviews, whether there is one or not."""
        return self.config.root / self.ledger_name

    @property
    def kept(self) -> Kept:
        """What builds have made before, for the next build to take: PDFs of some clinics, small files."""
        return Kept(self.config.root / ".cache/made", _MOST_KEPT)

    @property
    def clinic_folder(self) -> Path:
        """The folder of the settings of the clinic, and of its logo."""
        return (self.config.root / self.options.clinic).parent


@dataclass
class Reading:
    """How the data was read: the files, what stood in the way, and the guide, if there is enough of it."""

    path: Path
    config: Config | None = None
    guide: Guide | None = None
    files: list[Path] = field(default_factory=list)
    faults: Faults = field(default_factory=Faults)

    @property
    def ends_here(self) -> bool:
        """Whether all that follows would only be about what could not be read."""
        return self.guide is None or any(self.faults[rule] for rule in _NEEDED)

    def data(self, rule: str, name: str | None, load: Callable[..., Data | None], *more: object) -> Data | None:
        """Return what `load` makes of the file called `name` beside the configuration; None if there is none.

        `more` is what the file must fit.
        """
        if name is None:
            return None
        path = self.path.parent / name
        self.files.append(path)
        return self.faults.keep(rule, lambda: load(path, name, *more))


def values_of(clinic: Clinic, references: References | None, evidence: Evidence | None) -> dict[str, str]:
    """Return what placeholders stand for: settings, counts of the evidence, and citations of `references`."""
    return clinic.values | (evidence.values() if evidence else {}) | (references.values() if references else {})


def read_guide(path: Path) -> Reading:
    """Read the configuration in `path`, and everything that its options name."""
    reading = Reading(path)
    config = reading.config = reading.faults.keep("options-valid", lambda: read_config(path))
    options = reading.faults.keep("options-valid", lambda: load_options(config)) if config else None
    if config and options:
        reading.guide = _guide(reading, config, options)
    return reading


def _guide(reading: Reading, config: Config, options: Options) -> Guide | None:
    data = reading.data
    answers = data("answers-valid", options.answers, load_answers)
    clinic = data("settings-valid", options.clinic, load_clinic, answers) or sample_clinic(answers)
    values, ledger = clinic.values, _ledger_name(config, options)
    references = data("references-valid", options.references, load_references)
    evidence = data("evidence-valid", options.evidence, load_evidence, references) if references else None
    held = values_of(clinic, references, evidence)
    headers = data("headers-valid", options.headers, load_headers)
    outline = data("outline-valid", options.outline, load_outline, held)
    if outline is None:
        return None
    marks = {f"edition.{key}": value for key, value in edition(clinic, config.root / options.outline).items()}
    return Guide(
        config,
        options,
        clinic,
        outline,
        data("frame-valid", options.frame, load_frame, values | marks),
        data("handouts-valid", options.handouts, load_handouts, outline),
        references,
        evidence,
        data("names-valid", options.search, load_names, outline, values),
        data("questions-valid", options.questions, load_questions, outline, values),
        headers,
        data("ledger-valid", ledger, load_ledger, outline, clinic.today),
        ledger,
    )


def _ledger_name(config: Config, options: Options) -> str:
    path = ledger_path(config.root / options.clinic)
    return path.relative_to(config.root).as_posix() if path.is_relative_to(config.root) else str(path)
