"""The fault injector: the shipped data, broken in one place at a time, and what is said of it."""
