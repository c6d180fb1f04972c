"""Handouts: PDF files made from a built site, and the checks that prove them as whole as the site.

Nothing here imports MkDocs: a built folder, the outline and the list of handouts are enough.
"""
