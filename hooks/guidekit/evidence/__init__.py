"""Evidence as data: what the guide may cite, which figures it may give, what is known about each condition."""
