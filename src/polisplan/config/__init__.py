"""The settings of a data tree: its `polisplan.toml`."""
