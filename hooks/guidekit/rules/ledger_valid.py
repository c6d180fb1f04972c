"""The ledger of reviews is sound: known pages, possible dates, and what was signed."""

from guidekit.rules.registry import DATA, faults

faults(__name__, DATA)
