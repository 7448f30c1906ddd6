"""Make a large valid data tree of made-up records, the same one every time.

    python bench/corpus.py OUT --files 10000 [--seed 1]

Every promise is linked to a goal, every goal to a verksamhetsidé, every area to its parents, as in
real data; a promise is about as long as the longest real ones (1.3 KB). Standard library only.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator
from pathlib import Path

WORDS = (
    "trygg trafik skola kväll centrum park torg buss samverkan dialog fält ungdom förälder granne "
    "belysning krog tillsyn besök kontroll vandring enkät väg cykel moped skoter byar stad hamn "
    "och att för med på av till om som under inför efter mellan genom"
).split()
FOKUS = ("trafik", "narkotika", "ungdomar", "polisnärvaro", "alkohol", "grannsamverkan")
SOURCE = "kallor:\n- {kalla: %s, last: %s}\n"


class Corpus:
    """The records of one tree.

    Args:
        files: How many files there are to be, 600 or more.
        seed: Another seed gives other words and numbers in the same tree.
    """

    def __init__(self, files: int, seed: int) -> None:
        self.random = random.Random(seed)
        self.kallor = max(20, files // 20)
        self.mal = len(FOKUS)
        self.avtal = max(10, files // 20)
        self.tabeller = max(2, files // 50)
        self.kommuner = 290
        fixed = 1 + 7 + 21 + 30 + 100 + self.kommuner + 3 + 9 + self.kallor + 2 * self.mal
        self.loften = files - fixed - self.avtal - self.tabeller

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield path and text of every file."""
        yield "polisplan.toml", "forsenat_efter_dagar = 90\n"
        yield from self.organisation()
        yield from self.styrning()
        for n in range(self.kallor):
            yield self.post("kallor", f"kalla-{n}", f"titel: {self.text(6)}\nutgivare: Polisen\n"
                f"typ: webbsida\ndatum: {2015 + n % 10}-0{1 + n % 9}\n"
                f"adress: https://example.org/{n}/{self.word()}\ntillit: A\n")  # fmt: skip
        for n in range(9):
            yield self.lagesbild(n)
        for n in range(self.avtal):
            yield self.avtal_post(n)
        for n in range(self.loften):
            yield self.lofte(n)
        for n in range(self.tabeller):
            yield self.tabell(n)

    def post(self, folder: str, ident: str, body: str, sub: str = "") -> tuple[str, str]:
        """Return path and text of one record."""
        return f"data/{folder}/{sub}{ident}.yaml", f"id: {ident}\n{body}"

    def word(self) -> str:
        """Return a word."""
        return self.random.choice(WORDS)

    def text(self, words: int) -> str:
        """Return some words, the first with a capital letter."""
        return " ".join(self.word() for _ in range(words)).capitalize()

    def source(self, last: str = "helt") -> str:
        """Return the citation of some source. As in real data not half the promises are read whole."""
        return SOURCE % (f"kalla-{self.random.randrange(self.kallor)}", last)

    def organisation(self) -> Iterator[tuple[str, str]]:
        """Yield regions, counties, areas and municipalities."""
        for n in range(7):
            yield self.post("regioner", f"region-{n}", f"namn: Region {n}\n{self.source()}")
        for n in range(21):
            yield self.post("lan", f"lan-{n}", f"namn: Län {n}\nlanskod: '{n + 1:02d}'\n"
                f"bokstav: '{chr(65 + n)}'\nregion: region-{n % 7}\n{self.source()}")  # fmt: skip
        for n in range(30):
            yield self.post("polisomraden", f"po-{n}", f"namn: Område {n}\nregion: region-{n % 7}\n"
                f"{self.source()}")  # fmt: skip
        for n in range(100):
            members = "".join(
                f"- {{kommun: kommun-{k}, belagg: källa}}\n" for k in range(n, self.kommuner, 100)
            )
            yield self.post("lpo", f"lpo-{n}", f"namn: Lokalområde {n}\nregion: region-{n % 7}\n"
                f"polisomrade: po-{n % 28}\nkommuner:\n{members}kommunlista: fullständig\n"
                f"{self.source()}")  # fmt: skip
        for n in range(self.kommuner):
            yield self.post("kommuner", f"kommun-{n}", f"namn: Kommun {n}\nkommunkod: '{1000 + n}'\n"
                f"lan: lan-{n % 21}\n{self.source()}")  # fmt: skip

    def styrning(self) -> Iterator[tuple[str, str]]:
        """Yield the steering model, its goals and the focus table."""
        yield self.post("styrmodeller", "modell", "namn: Modell\nnivaer:\n- {namn: verksamhetsidé}\n"
            f"- {{namn: mål}}\n{self.source()}")  # fmt: skip
        yield self.post("verksamhetsideer", "ide", "ordalydelse: Nära.\nstyrkt: bekräftad\n"
            f"styrmodell: modell\ngiltig: {{fran: 2010, till: 2030}}\n{self.source()}")  # fmt: skip
        rows = "".join(
            f"- {{fokus: {fokus}, mal: mal-{n}, skal: {self.text(5)}.}}\n"
            for n, fokus in enumerate(FOKUS)
        )
        yield self.post("fokus", "tabell", f"titel: Tabell\ngiltig: {{fran: 2010, till: 2030}}\n"
            f"rader:\n{rows}")  # fmt: skip
        for n in range(self.mal):
            yield self.post("mal", f"mal-{n}", f"styrmodell: modell\nniva: mål\nordalydelse: "
                f"{self.text(8)}.\nstyrkt: bekräftad\ngiltig: {{fran: 2010, till: 2030}}\nunder:\n"
                f"- {{verksamhetside: ide, belagg: belagd, kalla: kalla-{n % 9}}}\n"
                f"{self.source()}")  # fmt: skip
            yield self.post("initiativ", f"initiativ-{n}", f"styrmodell: modell\nordalydelse: "
                f"{self.text(5)}\nstyrkt: bekräftad\ngiltig: {{fran: 2014, till: 2026}}\nstodjer:\n"
                f"- {{mal: mal-{n}, belagg: belagd, kalla: kalla-{n % 9}}}\n"
                f"{self.source()}")  # fmt: skip

    def avtal_post(self, n: int) -> tuple[str, str]:
        """Return one agreement."""
        return self.post("overenskommelser", f"avtal-{n}", f"titel: {self.text(4)}\n"
            f"omrade: {{kommun: kommun-{n % self.kommuner}}}\nparter: [kommunen, Polismyndigheten]\n"
            f"period: {{fran: 2016, till: 2024-12-31}}\nhandling: ej sedd\nundertecknad:\n"
            f"  roller: [lokalpolisområdeschef, kommunchef]\nprioriteringar:\n"
            f"- {{nr: 1, vad: trafik}}\n- {{nr: 2, vad: {self.text(3)}}}\n{self.source()}")  # fmt: skip

    def lagesbild(self, n: int) -> tuple[str, str]:
        """Return one picture of problems."""
        return self.post("lagesbilder", f"bild-{n}", f"titel: {self.text(4)}\nomrade: {{lpo: lpo-{n}}}\n"
            f"avser: {2015 + n % 9}\nproblem: [{self.text(5)}]\n{self.source()}")  # fmt: skip

    def lofte(self, n: int) -> tuple[str, str]:
        """Return one promise that says all that a good one says, so that no rule has a word to say."""
        kommun, year = n % self.kommuner, 2016 + n % 8
        count = 2 + kommun % 3
        focus = kommun % len(FOKUS)
        acts = "".join(
            f"- nr: {i}\n  vad: {self.text(6)}\n  vem: [{('polisen', 'kommunen')[i % 2]}]\n"
            f"  roll: {('kommunpolis', 'trygghetssamordnare')[i % 2]}\n"
            for i in range(1, count + 1)
        )
        goals = "- {nr: 1, aktivitet: 1, typ: leverans, vad: ett råd}\n" + "".join(
            f"- {{nr: {i}, aktivitet: {i}, minst: {self.random.randrange(1, 90)}, "
            f"enhet: {self.word()}kontroller, raknas: en timme, datakalla: journal}}\n"
            for i in range(2, count + 1)
        )
        done = "".join(
            f"  - {{matbart_mal: {i}, antal: {self.random.randrange(90, 99)}, enhet: kontroller}}\n"
            for i in range(2, count + 1)
        )
        body = (
            f"titel: {self.text(6)}\nomrade: {{kommun: kommun-{kommun}, plats: hela kommunen}}\n"
            f"period: {{fran: {year}, till: {year}}}\nparter: [polisen, kommunen]\n"
            f"fokus: [{FOKUS[focus]}]\nlagesbild: bild-{(year - 2015 - 1) % 9}\naktiviteter:\n{acts}"
            f"matbara_mal:\n{goals}stodjer:\n- mal: mal-{focus}\n  belagg: tolkning\n"
            f"  skal: {self.text(6)}.\n  ur: {{tabell: tabell, fokus: [{FOKUS[focus]}]}}\n"
            f"uppfoljningsplan: [{{vad: antal kontroller, nar: varje tertial, vem: polisen, for_vem: rådet}}]\n"
            f"uppfoljningar:\n- period: {{fran: {year}-01, till: {year}-12}}\n"
            f"  publicerad: {year + 1}-02-1{n % 9}\n  kalla: kalla-{n % self.kallor}\n"
            f"  utfall:\n{done}kommunikation:\n- {{kanal: webbplats, datum: {year}-02}}\n"
            f"{self.source('helt' if n % 9 < 4 else 'delvis')}"
        )
        return self.post("loften", f"lofte-a{n}", body, f"kommun-{kommun}/")

    def tabell(self, n: int) -> tuple[str, str]:
        """Return one volunteer table whose total is right."""
        rows = [self.random.randrange(1, 500) for _ in range(12)]
        lines = "".join(
            f"- {{omrade: Rad {i}, start: {2000 + i}, utbildade: {v}}}\n"
            for i, v in enumerate(rows)
        )
        return self.post("volontarer", f"tabell-{n}", f"titel: Volontärer\navser: 2013-11\n"
            f"omradesslag: område\nraknar:\n  utbildade: {{enhet: personer, sedan: okänt}}\n"
            f"rader:\n{lines}tryckt_summa: {{utbildade: {sum(rows)}}}\n{self.source()}")  # fmt: skip


def main(argv: list[str] | None = None) -> int:
    """Write a tree; refuse a folder that has something in it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(argv)
    if given.out.exists() and any(given.out.iterdir()):
        print(f"{given.out} is not empty", file=sys.stderr)
        return 2
    total = count = 0
    for path, text in Corpus(given.files, given.seed).files():
        target = given.out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        data = text.encode()
        target.write_bytes(data)
        total, count = total + len(data), count + 1
    print(f"{count} files, {total / count:.0f} bytes a file")
    return 0


if __name__ == "__main__":
    sys.exit(main())
