"""The guide through a build: what was read of it, its pages as written, and what is built of them."""
