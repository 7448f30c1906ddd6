from __future__ import annotations

import pytest

from polisplan.render.markdown import markdown_escape


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("vanlig text, 2018-12-31 (1,5)", "vanlig text, 2018-12-31 (1,5)", id="plain"),
        pytest.param("# rubrik", r"\# rubrik", id="heading"),
        pytest.param("- punkt", r"\- punkt", id="list"),
        pytest.param("::error::x", r"\::error::x", id="command in a log"),
        pytest.param("     x", " x", id="code"),
        pytest.param("12. punkt", "&#49;2. punkt", id="numbered list"),
        pytest.param("a | b", r"a \| b", id="cell"),
        pytest.param("<b>&amp;", "&lt;b&gt;&amp;amp;", id="html"),
        pytest.param("www.x.se", "www&#46;x.se", id="bare address"),
        pytest.param(
            "a\nb", "a<U+000A>b".replace("<", "&lt;").replace(">", "&gt;"), id="line break"
        ),
        pytest.param("2\N{NO-BREAK SPACE}070", "2 070", id="hard space"),
    ],
)
def test_text_is_shown_as_it_stands(text: str, expected: str) -> None:
    assert markdown_escape(text) == expected
