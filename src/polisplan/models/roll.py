"""The closed list of roles: a person's name does not fit in the field."""

from __future__ import annotations

from typing import Literal

Roll = Literal[
    "rikspolischef",
    "regionpolischef",
    "chef polisregion Nord",
    "chef polisregion Mitt",
    "chef polisregion Bergslagen",
    "chef polisregion Stockholm",
    "chef polisregion Öst",
    "chef polisregion Väst",
    "chef polisregion Syd",
    "polisområdeschef",
    "lokalpolisområdeschef",
    "kommunpolis",
    "områdespolis",
    "volontärsamordnare",
    "kommunstyrelsens ordförande",
    "kommunalråd",
    "oppositionsråd",
    "kommundirektör",
    "kommunchef",
    "stadsdirektör",
    "trygghetssamordnare",
    "brandchef",
    "genomförandekommittén",
    "särskild utredare",
    "regeringen",
    "riksdagen",
]
