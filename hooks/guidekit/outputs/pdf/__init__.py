"""Handouts: PDF files made from a built site, and the checks that prove them as whole as the site."""
