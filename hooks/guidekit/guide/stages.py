"""The stages of a build: each is a hook file of this name, and mkdocs.yml lists them in this order."""

STAGES = ("settings.py", "sources.py", "sections_present.py", "outputs.py", "outputs_whole.py", "report.py")
