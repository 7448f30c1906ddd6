"""The rule catalogue, and running it."""
