"""The list of handouts can be read, and names sections of the outline."""

from guidekit.rules.registry import DATA, faults

faults(__name__, DATA)
