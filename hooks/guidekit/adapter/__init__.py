"""Where the build and MkDocs meet: the only part of the package that imports MkDocs."""
