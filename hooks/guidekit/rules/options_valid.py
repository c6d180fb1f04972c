"""Every option of the guide in mkdocs.yml is written and known."""

from guidekit.rules.registry import DATA, faults

faults(__name__, DATA)
