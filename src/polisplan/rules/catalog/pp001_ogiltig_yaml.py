"""En fil ska vara giltig YAML.

## Varför

Ett tecken på fel plats gör att ingen kan veta vad resten av filen säger. Då saknas posten i alla
rapporter, och den som söker den tror att löftet inte finns.

## Fel

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: Åby: löften 2018  # PP001
typ: webbsida
tillit: A
```

## Rätt

```yaml data/kallor/kalla-ett.yaml
id: kalla-ett
titel: 'Åby: löften 2018'
typ: webbsida
tillit: A
```

## Gör så här

Titta där markeringen står. Vanligast är

- ett kolon inne i en text: sätt texten inom citattecken,
- ett citattecken eller en parentes som aldrig avslutas: felet står där den börjar,
- ojämnt indrag: nycklar som hör ihop står lika långt in,
- ett kolon utan mellanslag efter sig.

Filen läses bara fram till felet. När det är rättat kan det därför komma fler.

## Källa

YAML 1.2.2, yaml.org/spec/1.2.2.
"""

from __future__ import annotations

from polisplan.findings.severity import Severity
from polisplan.rules.rule import Rule

RULE = Rule(code="PP001", name="ogiltig-yaml", severity=Severity.ERROR, since="0.1")
