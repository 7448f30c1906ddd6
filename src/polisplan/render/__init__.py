"""Views and findings to characters."""
