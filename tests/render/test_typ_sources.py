from __future__ import annotations

import re

from polisplan.render.templates import package_templates
from polisplan.render.typ_sources import typ_sources, words_in

# What cannot be used is told by test_pdf.py, through the printer.


def test_a_template_comes_with_those_that_it_imports() -> None:
    sources = typ_sources("avtal.typ", package_templates(), None)

    assert sorted(sources) == ["avtal.typ", "bas.typ"]


def test_the_words_of_a_template_are_what_it_calls_t_with() -> None:
    source = 't("Ett") #t( "Två {n}", n: 1) rat("inte") t("med \\"citat\\"") let t(x) = 1'

    assert list(words_in(source)) == ["Ett", "Två {n}", 'med "citat"']


def test_no_template_has_words_of_its_own() -> None:
    for path in package_templates().glob("*.typ"):
        code = re.sub(r"//.*|\bt\(\s*\"[^\"]*\"", "", path.read_text(encoding="utf-8"))
        swedish = re.findall(r"[a-zåäö]*[åäö][a-zåäö]*", code.lower())

        assert swedish == []
