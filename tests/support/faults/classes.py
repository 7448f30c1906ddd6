"""Every class of faults that is known."""

from __future__ import annotations

from support.faults import chain_faults, file_faults, link_faults, schema_faults, text_faults

CLASSES = (
    *text_faults.CLASSES,
    *schema_faults.CLASSES,
    *file_faults.CLASSES,
    *link_faults.CLASSES,
    *chain_faults.CLASSES,
)
