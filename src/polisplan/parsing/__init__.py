"""YAML text to values and places."""
