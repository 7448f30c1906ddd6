"""A sentence and its values stay apart until it is shown."""

from __future__ import annotations

from polisplan.text.language import Language, speaking
from polisplan.text.message import Message, Plural


def test_values_are_put_in_when_it_is_shown() -> None:
    assert str(Message("{vad} finns inte.", vad="Målet")) == "Målet finns inte."


def test_braces_in_values_are_only_text() -> None:
    assert str(Message("«{vad}»", vad="{0} {x}")) == "«{0} {x}»"


def test_a_template_without_values_is_shown_as_it_stands() -> None:
    assert str(Message("Skriv {fran: 2018}.")) == "Skriv {fran: 2018}."


def test_equal_messages_have_equal_hashes() -> None:
    one, other = Message("{a}{b}", a=1, b=2), Message("{a}{b}", b=2, a=1)

    assert one == other
    assert hash(one) == hash(other)
    assert one != Message("{a}{b}", a=1, b=3)


def test_words_of_ours_within_a_sentence_are_translated_with_it() -> None:
    message = Message("{Slaget} {id} finns inte.", Slaget=Message("Målet"), id="x")
    english = {"Målet": "The goal", "{Slaget} {id} finns inte.": "{Slaget} {id} does not exist."}

    with speaking(Language("en", lambda text: english.get(text, text))):
        assert str(message) == "The goal x does not exist."
        assert message.source == "Målet x finns inte."

    assert str(message) == "Målet x finns inte."


def test_one_of_two_sentences_is_chosen_by_a_number() -> None:
    said = [str(Plural("{n} fel", "{n} fel till", n, n=n)) for n in (0, 1, 2)]

    assert said == ["0 fel till", "1 fel", "2 fel till"]


def test_each_language_has_its_own_two_sentences() -> None:
    english = Language("en", str, lambda ett, _, n: f"{ett.replace('fel', 'error')}{'s' * (n > 1)}")
    messages = [Plural("{n} fel", "{n} fel", n, n=n) for n in (1, 2)]

    with speaking(english):
        assert [str(message) for message in messages] == ["1 error", "2 errors"]
        assert [message.source for message in messages] == ["1 fel", "2 fel"]


def test_a_sentence_may_begin_with_words_of_ours() -> None:
    found = Message("den {vad}", vad="X").capitalize()

    with speaking(Language("en", lambda text: text.replace("den", "the"))):
        assert str(found) == "The X"
        assert found.source == "Den X"
