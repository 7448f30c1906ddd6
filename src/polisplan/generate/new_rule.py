"""A rule begun: its module and its test, which fail until somebody has filled them in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from polisplan.errors import UsageError
from polisplan.rules.registry import codes
from polisplan.views.regelsidor import bands

_CODE = re.compile(r"PP\d{3}\Z", re.ASCII)
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z", re.ASCII)

_MODULE = '''\
"""En mening som säger vad som ska hålla.

## Varför

Två eller tre meningar, med följden för en medborgare eller en kollega.

## Fel

```yaml data/regioner/mellan.yaml
id: mellan
namn: Mellan  # {code}
kallor:
- {{kalla: kalla-ett, last: helt}}
```

## Rätt

```yaml data/regioner/mellan.yaml
id: mellan
namn: Mellan
kallor:
- {{kalla: kalla-ett, last: helt}}
```

## Gör så här

Vad den som får felet ska göra, och när ett undantag är rätt.

## Källa

Lag, beslut eller handbok, annars: Egen konvention.
"""

from __future__ import annotations

from collections.abc import Iterator

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Breach, Rule, RuleInput


def check(given: RuleInput) -> Iterator[Breach]:
    """Yield a breach for each record that does not keep the rule."""
    message = f"fill in the rule for {{given.snapshot.files}} files"
    raise NotImplementedError(message)


RULE = Rule(code="{code}", name="{name}", severity=Severity.WARNING, since="{since}", check=check)
'''

_TEST = """\
from __future__ import annotations

import pytest
from support.base_tree import changed
from support.build import Overlay, seen

REGION = "data/regioner/mellan.yaml"


@pytest.mark.parametrize(
    "overlay",
    [pytest.param(changed(REGION, "namn: Mellan", "namn: Fyll i"), id="fill in what looks wrong")],
)
def test_what_is_right_is_left_alone(overlay: Overlay) -> None:
    assert seen(overlay, "{code}") == []
"""


def new_rule(code: str, name: str, since: str) -> Mapping[str, str]:
    """Return path and text of a new rule's module and test.

    Args:
        code: `PP` and three digits, in a band and not taken.
        name: The fault, folded to ASCII, words joined by hyphens.
        since: The version it begins in.

    Raises:
        UsageError: The code or the name cannot be used.
    """
    if not _CODE.match(code):
        raise UsageError("{kod} är ingen kod. En kod är PP och tre siffror.", kod=code)
    if code[2] not in bands():
        raise UsageError(
            "{kod} hör till inget band. De som finns börjar på {band}.",
            kod=code, band=", ".join(f"PP{digit}" for digit in bands()),
        )  # fmt: skip
    if code in codes():
        raise UsageError("{kod} är upptagen. En kod används aldrig igen.", kod=code)
    if not _NAME.match(name):
        raise UsageError(
            "{namn} är inget namn. Ett namn har a–z, siffror och enkla bindestreck.", namn=name
        )
    stem = f"{code.lower()}_{name.replace('-', '_')}"
    return {
        f"src/polisplan/rules/catalog/{stem}.py": _MODULE.format(code=code, name=name, since=since),
        f"tests/rules/catalog/test_{stem}.py": _TEST.format(code=code),
    }
