"""Texts, places in them, and messages about them."""
