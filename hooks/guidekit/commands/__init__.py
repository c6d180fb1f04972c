"""What is called from the command line, without MkDocs."""
