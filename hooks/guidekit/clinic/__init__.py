"""The clinic's settings: one file that its staff fill in, read and checked here.

Nothing here imports MkDocs: the file of settings is enough.
"""
