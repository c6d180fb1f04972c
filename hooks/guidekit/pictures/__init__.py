"""The drawings of the guide: what one may hold, how a page shows it, and that every output keeps it.

Nothing here imports MkDocs: files, rendered pages and a built folder are enough.
"""
