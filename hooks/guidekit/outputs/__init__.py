"""What a build makes of the pages: the site, the print page, the search and the handouts."""
