"""The print page can be made of what print-site combines."""

from guidekit.rules.registry import SITE, faults

faults(__name__, SITE)
