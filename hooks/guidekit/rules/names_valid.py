"""The names that patients use, and the words of an emergency, can be read, and lead to the outline."""

from guidekit.rules.registry import DATA, faults

faults(__name__, DATA)
