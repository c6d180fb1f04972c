"""Files of data that people edit, read in one way and checked by a schema."""
