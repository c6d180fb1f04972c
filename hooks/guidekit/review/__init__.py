"""Who has reviewed which page: the ledger, what was read, and what may be said of it today.

Nothing here imports MkDocs: a built folder, the outline and the ledger are enough.
"""
