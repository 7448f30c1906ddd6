from __future__ import annotations

from pydantic import BaseModel

from polisplan.models.base import Modell, Post
from polisplan.models.kalla import Kalla
from polisplan.models.slag import SLAG
from polisplan.views.postfalt import _literals
from polisplan.views.postord import DELORD, POSTORD, TILLITSORD


def keys(model: type[Modell]) -> set[str]:
    waiting, found = list(model.__subclasses__()), set(model.model_fields)
    for child in waiting:
        waiting += child.__subclasses__()
        found |= set(child.model_fields)
    return found


def test_every_short_word_belongs_to_a_key() -> None:
    assert SLAG
    assert POSTORD.keys() - keys(Post) == set()
    assert DELORD.keys() - keys(Modell) == set()
    assert issubclass(Modell, BaseModel)


def test_every_degree_of_trust_is_explained() -> None:
    assert set(TILLITSORD) == set(_literals(Kalla.model_fields["tillit"].annotation))
