"""Where a tree comes from: a folder or a git revision."""
