"""Evidence as data: what the guide may cite, which figures it may give, and what is known about each condition.

Nothing here imports MkDocs.
"""
