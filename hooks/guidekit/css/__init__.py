"""Style sheets: read, matched with pages, and made small."""
