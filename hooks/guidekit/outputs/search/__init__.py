"""The search of the guide: what patients call things, and the files that the search loads."""
