"""The linked, immutable plan."""
