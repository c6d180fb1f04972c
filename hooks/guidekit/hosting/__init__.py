"""What a built site needs to be served fast and locked down; it needs the folder of the site alone."""
