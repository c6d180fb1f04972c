"""Checks that a built guide is whole: every page, section and statement of an outline, in every output.

The package needs a built folder and an outline, and nothing else: it does not import MkDocs.
`python -m guidekit --help` (from `hooks/`) calls it alone; the files in `hooks/` call it from MkDocs.
"""
