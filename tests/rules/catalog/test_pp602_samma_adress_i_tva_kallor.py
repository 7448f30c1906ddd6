from __future__ import annotations

import pytest
from support.base_tree import BASE, changed
from support.build import findings, seen

KALLA = "data/kallor/kalla-ett.yaml"
TVA = "data/kallor/kalla-tva.yaml"


def second(adress: str, more: str = "") -> dict[str, str]:
    text = BASE[KALLA].replace("id: kalla-ett", "id: kalla-tva")
    return {TVA: text.replace("adress: https://example.org/aby", adress) + more}


@pytest.mark.parametrize(
    "adress",
    [
        "https://example.org/aby",
        "http://example.org/aby",
        "https://example.org/aby/",
        "https://EXAMPLE.org/aby",
        "https://example.org:443/aby",
    ],
)
def test_addresses_that_lead_to_the_same_page_are_found(adress: str) -> None:
    [finding] = findings(second(f"adress: {adress}"), "PP602")

    assert (finding.path, finding.route, finding.value) == (TVA, ("adress",), adress)
    assert [(there.path, there.span.line) for there in finding.related] == [(KALLA, 6)]


def test_another_address_of_a_source_counts_too() -> None:
    overlay = second("aven_adress: [https://example.org/x, https://example.org/aby]")

    assert [f.route for f in findings(overlay, "PP602")] == [("aven_adress", 1)]


def test_a_pair_of_sources_is_told_of_once() -> None:
    overlay = {
        **changed(KALLA, "tillit: A\n", "tillit: A\naven_adress: [https://example.org/x]\n"),
        **second("adress: https://example.org/aby", "aven_adress: [https://example.org/x]\n"),
    }

    assert len(findings(overlay, "PP602")) == 1


@pytest.mark.parametrize(
    "adress",
    [
        pytest.param("adress: https://example.org/aby/2", id="another page"),
        pytest.param("adress: https://example.org/Aby", id="case in the path"),
        pytest.param("adress: https://example.org/aby?sida=2", id="a query"),
        pytest.param("adress: https://www.example.org/aby", id="another host"),
        pytest.param("adress: https://example.org:8080/aby", id="another port"),
        pytest.param("adress: https://[aby", id="a host that cannot be"),
        pytest.param("handling: A 1/2018", id="no address"),
        pytest.param(
            "adress: https://example.org/x\naven_adress: [https://example.org/x/]",
            id="twice in one source",
        ),
    ],
)
def test_it_leaves_alone(adress: str) -> None:
    assert seen(second(adress), "PP602") == []
