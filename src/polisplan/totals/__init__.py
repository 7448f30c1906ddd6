"""Exact sums that say what they do not know."""
