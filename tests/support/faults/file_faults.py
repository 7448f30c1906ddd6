"""Faults of whole files: their names, where they lie, and whether they can be read."""

from __future__ import annotations

from functools import partial
from pathlib import PurePosixPath
from random import Random

from polisplan.models.slag import BY_MAPP
from polisplan.text.source_tree import ReadFault
from support.faults.fault import Asked, Fault, Felklass, edit
from support.faults.shipped import Shipped
from support.faults.sites import Record, place
from support.faults.slips import SLIPS, Slip, misspelt


def _moved(
    record: Record, path: str, code: str, suggestion: str | Asked | None = Asked.NOT
) -> Fault:
    """Return a fault of where a file lies or what it is called: told of at its beginning."""
    return Fault(
        code=code, path=path, line=1, column=1,
        overlay={record.path: None, path: record.text.encode()},
        suggestion=suggestion, renamed={path: record.path},
    )  # fmt: skip


def wrong_ending(rng: Random, tree: Shipped) -> Fault | None:
    record = tree.any(rng)
    ending = rng.choice(["yml", "YAML", "yaml.txt", "json"])
    right = f"{record.stem}.yaml" if ending in {"yml", "YAML"} else None
    path = str(PurePosixPath(record.path).with_suffix(f".{ending}"))
    return _moved(record, path, "PP030", right)


def misspelt_folder(slip: Slip, rng: Random, tree: Shipped) -> Fault | None:
    record = tree.any(rng)
    parts = PurePosixPath(record.path).parts
    wrong = misspelt(rng, slip, parts[1], BY_MAPP)
    if wrong is None:
        return None
    return _moved(record, "/".join((parts[0], wrong, *parts[2:])), "PP031", parts[1])


def in_no_folder(rng: Random, tree: Shipped) -> Fault | None:
    record = tree.any(rng)
    return _moved(record, f"data/{record.stem}.yaml", "PP031")


def unreadable(rng: Random, tree: Shipped) -> Fault | None:
    record = tree.any(rng)
    why = rng.choice([ReadFault.SYMLINK, ReadFault.NOT_A_FILE, ReadFault.UNREADABLE])
    return Fault(code="PP032", path=record.path, line=1, column=1, overlay={record.path: why})


def changed_meanwhile(rng: Random, tree: Shipped) -> Fault | None:
    """Somebody saves a file that has something to be told of, between the two readings."""
    paths = sorted({p for p in tree.told_of if p in tree.records})
    record = tree.records[rng.choice(paths)]
    return Fault(
        code="PP033", path=record.path, line=1, column=1, overlay={},
        reread={record.path: f"{record.text}# sparad\n".encode()},
    )  # fmt: skip


def unfit_name(rng: Random, tree: Shipped) -> Fault | None:
    record = tree.any(rng)
    name = rng.choice(
        ["{} (kopia)", "-{}", "{}\u202e", "{}\n", "ny*{}", "{}?", "{}\x1b[31m", "{}:1", "é{}"]
    )
    path = PurePosixPath(record.path)
    return _moved(record, f"{path.parent}/{name.format(record.stem)}.yaml", "PP034")


# Ids and names.


def copied(rng: Random, tree: Shipped) -> Fault | None:
    """A file is copied, and the id in the copy forgotten; the copy may sort first or last."""
    record = tree.any(rng)
    stem = rng.choice(["0-kopia", "zz-kopia", f"{record.stem}-kopia"])
    path = f"{PurePosixPath(record.path).parent}/{stem}.yaml"
    if stem in tree.ids(record.slag.namn):
        return None
    line, column = place(record.text, record.at("id").start)
    return Fault(
        code="PP101", path=path, line=line, column=column, overlay={path: record.text.encode()},
        marked=record.stem, suggestion=stem,
    )  # fmt: skip


def copied_to_another_folder(rng: Random, tree: Shipped) -> Fault | None:
    record = tree.any(rng)
    path = f"data/{record.slag.mapp}/{rng.choice(['0', 'zz'])}/{record.stem}.yaml"
    at_home = record.stem.startswith(f"{PurePosixPath(record.path).parent.name}-")
    told = path if at_home else max(path, record.path)
    line, column = place(record.text, record.at("id").start)
    return Fault(
        code="PP101", path=told, line=line, column=column, overlay={path: record.text.encode()},
        marked=record.stem, suggestion=None,
    )  # fmt: skip


def renamed(rng: Random, tree: Shipped) -> Fault | None:
    record = tree.any(rng)
    stem = f"{record.stem}-{rng.choice(['ny', 'gammal', '2'])}"
    if stem in tree.ids(record.slag.namn):
        return None
    path = f"{PurePosixPath(record.path).parent}/{stem}.yaml"
    line, column = place(record.text, record.at("id").start)
    return Fault(
        code="PP102", path=path, line=line, column=column,
        overlay={record.path: None, path: record.text.encode()}, renamed={path: record.path},
        marked=record.stem, suggestion=stem,
    )  # fmt: skip


def misspelt_own_id(slip: Slip, rng: Random, tree: Shipped) -> Fault | None:
    record = tree.any(rng)
    site = record.at("id")
    wrong = misspelt(rng, slip, site.words, tree.ids(record.slag.namn))
    if wrong is None or "--" in wrong or wrong.endswith("-"):
        return None
    return edit(record, site.start, site.end, wrong, "PP102", marked=wrong, suggestion=record.stem)


CLASSES = (
    Felklass("fel filändelse", "PP030", wrong_ending),
    *(Felklass(f"felstavad mapp: {namn}", "PP031", partial(misspelt_folder, slip)) for namn, slip in SLIPS.items()),
    Felklass("fil direkt i data/", "PP031", in_no_folder),
    Felklass("länk, mapp eller oläslig fil", "PP032", unreadable),
    Felklass("fil som ändras under kontrollen", "PP033", changed_meanwhile),
    Felklass("filnamn med otillåtna tecken", "PP034", unfit_name),
    Felklass("kopia med samma id", "PP101", copied),
    Felklass("samma fil i två mappar", "PP101", copied_to_another_folder),
    Felklass("filen har ett annat namn än id:t", "PP102", renamed),
    *(Felklass(f"felstavat eget id: {namn}", "PP102", partial(misspelt_own_id, slip)) for namn, slip in SLIPS.items()),
)  # fmt: skip
