"""The shipped data, loaded once; a trial reads only the files that it breaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from polisplan.config.installningar import FILNAMN, read_installningar
from polisplan.findings.finding import Finding
from polisplan.graph.link import link
from polisplan.graph.origins import Origins
from polisplan.graph.snapshot import Snapshot
from polisplan.loading.load import Document, load_entry
from polisplan.rules.registry import load_rules
from polisplan.rules.rule import RuleInput
from polisplan.rules.runner import Judged, place, run_rules
from polisplan.text.source_tree import DictTree, Entry, ReadFault
from support.faults.sites import Record, Site

if TYPE_CHECKING:
    from support.faults.fault import Bytes, Fault

ROOT = Path(__file__).parents[3]


class Shipped:
    """The files of `data/`, what is said of them, and what is said when one is broken."""

    def __init__(self) -> None:
        found = {path.relative_to(ROOT).as_posix(): path for path in (ROOT / "data").rglob("*")}
        self.files: Mapping[str, bytes] = {
            name: path.read_bytes() for name, path in sorted(found.items()) if path.is_file()
        }
        self._installningar = read_installningar((ROOT / FILNAMN).read_bytes())
        self._documents: Mapping[str, Document] = {
            name: load_entry(Entry(name, data)) for name, data in self.files.items()
        }
        self.snapshot = link(list(self._documents.values()))
        self._known = self._judged(self.snapshot)

    @property
    def told_of(self) -> frozenset[str]:
        """The files that something is said of as they are."""
        return frozenset(item.problem.path for item in self._known)

    @cached_property
    def records(self) -> Mapping[str, Record]:
        """Every record by its path."""
        return {
            path: Record(path, self.files[path].decode())
            for path, document in self._documents.items()
            if document.record is not None
        }

    @cached_property
    def _by_kind(self) -> Mapping[str, list[Record]]:
        found: dict[str, list[Record]] = {}
        for record in self.records.values():
            found.setdefault(record.slag.namn, []).append(record)
        return found

    @property
    def kinds(self) -> list[str]:
        """The kinds that have records."""
        return sorted(self._by_kind)

    def of(self, slag: str) -> list[Record]:
        """Return the records of a kind."""
        return self._by_kind[slag]

    def any(self, rng: Random) -> Record:
        """Return a random record: first its kind, then one of it."""
        return rng.choice(self.of(rng.choice(self.kinds)))

    def record(self, ref: str) -> Record:
        """Return the record that is called `slag/id`."""
        return self.records[self.snapshot.paths[ref]]

    def ids(self, slag: str) -> list[str]:
        """Return the ids of a kind."""
        return list(self.snapshot.poster[slag])

    def site(self, rng: Random, want: Callable[[Record, Site], bool]) -> tuple[Record, Site]:
        """Return a random place that is wanted: first a kind, then a record, then a place in it.

        Args:
            rng: The chance.
            want: Whether a place will do.

        Raises:
            LookupError: No place will do.
        """
        for slag in rng.sample(self.kinds, len(self.kinds)):
            records = self.of(slag)
            for record in rng.sample(records, len(records)):
                places = [site for site in record.sites if want(record, site)]
                if places:
                    return record, rng.choice(places)
        raise LookupError

    def added_by(self, fault: Fault) -> tuple[Finding, ...]:
        """Return what is said of the tree with a fault that is not said of it without."""
        tree = _Tree(self.files, fault.overlay)
        documents = {p: d for p, d in self._documents.items() if p not in fault.overlay} | {
            path: load_entry(Entry(path, tree.read(path)))
            for path, data in fault.overlay.items()
            if data is not None
        }
        snapshot = link([documents[path] for path in sorted(documents)])
        new = _added(self._known, self._judged(snapshot), fault.renamed)
        if fault.reread:
            tree = _Tree(self.files, fault.reread)
        origins = Origins(tree, snapshot.digests)
        if fault.reread:
            place([item for item in self._known if item.problem.path in fault.reread], origins)
        placed = place(new, origins)
        rules = load_rules()
        return (*placed, *place([Judged(rules[p.code], p) for p in origins.changed], origins))

    def _judged(self, snapshot: Snapshot) -> tuple[Judged, ...]:
        run = run_rules(RuleInput(snapshot, self._installningar), load_rules())
        assert not run.crashes, run.crashes[0].trace
        return run.judged


class _Tree(DictTree):
    """The shipped files with others laid over them; some may be unreadable."""

    def __init__(self, files: Mapping[str, bytes], overlay: Mapping[str, Bytes]) -> None:
        laid = {path: data for path, data in overlay.items() if isinstance(data, bytes)}
        super().__init__({**files, **laid})
        self._why = {path: data for path, data in overlay.items() if isinstance(data, ReadFault)}

    def read(self, path: str) -> bytes | ReadFault:
        return self._why.get(path) or super().read(path)


def _added(
    known: Iterable[Judged], found: Iterable[Judged], renamed: Mapping[str, str]
) -> list[Judged]:
    """Return what was not found before: by code, file and sentence, then by code and file."""
    found = list(found)
    for words in (True, False):
        before = Counter(_sign(item, {}, words=words) for item in known)
        left = []
        for item in found:
            sign = _sign(item, renamed, words=words)
            if before[sign]:
                before[sign] -= 1
            else:
                left.append(item)
        if words:
            seen = Counter(_sign(item, renamed, words=True) for item in found)
            known = [item for item in known if not seen[_sign(item, {}, words=True)]]
        found = left
    return found


def _sign(item: Judged, renamed: Mapping[str, str], *, words: bool) -> tuple[str, str, str]:
    path = item.problem.path
    sentence = item.problem.message.source if words else ""
    return item.rule.code, renamed.get(path, path), sentence
