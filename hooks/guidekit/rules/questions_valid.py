"""What patients ask can be read, and leads to sections of the outline."""

from guidekit.rules.registry import DATA, faults

faults(__name__, DATA)
