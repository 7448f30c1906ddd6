from __future__ import annotations

import signal
import sys

import jinja2
import pytest

from polisplan.render.sandbox import EndlessTemplateError, Sandbox, bounded

LONG = '{% set s = "x" * 2000 %}'


def rendered(template: str, **values: object) -> str:
    return Sandbox().from_string(template).render(**values)


def test_loops_go_on_as_they_are_written() -> None:
    template = "{% for x in xs %}{{ loop.index }}/{{ loop.length }}{{ x }}{% if not loop.last %}, {% endif %}{% else %}inget{% endfor %}"

    assert rendered(template, xs=["a", "b"]) == "1/2a, 2/2b"
    assert rendered(template, xs=[]) == "inget"


def test_numbers_and_texts_are_multiplied_as_far_as_is_sensible() -> None:
    assert rendered('{{ 7 * 6 }} {{ "-" * 3 }} {{ 3 * "+" }} {{ 2 ** 10 }} {{ 2 ** 0.5 > 1 }}') == (
        "42 --- +++ 1024 True"
    )


@pytest.mark.parametrize(
    "template",
    [
        pytest.param(
            LONG + "{% for a in s %}{% for b in s %}{% endfor %}{% endfor %}", id="loops in loops"
        ),
        pytest.param(
            "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}"
            "{{ f(64) }}",
            id="a macro that calls itself twice",
        ),
        pytest.param('{{ "x" * 10000000000 }}', id="a long text"),
        pytest.param("{{ 10000000000 * [1] }}", id="a long list"),
        pytest.param("{{ 10 ** (10 ** 9) }}", id="a large number"),
    ],
)
def test_what_would_never_end_ends(template: str) -> None:
    with pytest.raises(EndlessTemplateError):
        rendered(template)


def test_each_document_counts_for_itself() -> None:
    environment = Sandbox()
    template = environment.from_string(LONG + "{% for a in s * 400 %}{% endfor %}")

    assert template.render() == ""
    assert Sandbox().from_string(LONG + "{% for a in s * 900 %}{% endfor %}").render() == ""
    with pytest.raises(EndlessTemplateError, match="utan slut"):
        [template.render() for _ in range(2)]


def test_a_loop_over_what_is_not_given_is_a_fault() -> None:
    with pytest.raises(jinja2.UndefinedError, match="'range' is undefined"):
        rendered("{% for i in range(10 ** 9) %}{% endfor %}")
    with pytest.raises(TypeError):
        rendered("{% for i in 7 %}{% endfor %}")


POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the system keeps no such limits")


@POSIX
def test_the_clock_ends_what_no_step_counts() -> None:
    template = "{% set s %}{{ 'x'|center(9000000) }}{% endset %}" + "{{ s|upper|length }}" * 100_000
    environment = Sandbox()
    compiled = environment.from_string(template)

    with pytest.raises(EndlessTemplateError, match="utan slut"), bounded(0.2):
        compiled.render()
    assert signal.getsignal(signal.SIGALRM) == signal.SIG_DFL
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


@POSIX
@pytest.mark.skipif(sys.platform == "darwin", reason="it takes no limit of that kind")
def test_what_takes_more_memory_than_its_share_ends_and_the_limit_with_it() -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS)

    with pytest.raises(MemoryError), bounded():
        rendered("{{ 'a'|center(9000000000)|length }}")
    assert resource.getrlimit(resource.RLIMIT_AS) == before
