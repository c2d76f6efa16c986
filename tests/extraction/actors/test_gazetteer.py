"""The gazetteer: names of states, bodies and places in every usual spelling."""

import pytest

from viewer.extraction.actors import ActorKind, Gazetteer, find_actors


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("老挝", "LA"),
        ("寮國", "LA"),
        ("新西兰", "NZ"),
        ("紐西蘭", "NZ"),
        ("沙烏地阿拉伯", "SA"),
        ("沙特", "SA"),
        ("義大利", "IT"),
        ("意大利", "IT"),
        ("奈及利亞", "NG"),
        ("格鲁吉亚", "GE"),
        ("喬治亞", "GE"),
        ("北韓", "KP"),
        ("阿联酋", "AE"),
        ("Türkiye", "TR"),
        ("U.S.", "US"),
        ("the Netherlands", "NL"),
        ("Ivory Coast", "CI"),
    ],
)
def test_a_state_goes_by_many_names(gazetteer: Gazetteer, name: str, code: str) -> None:
    (span,) = find_actors(name, gazetteer)
    assert (span.kind, span.parties, span.key) == (ActorKind.STATE, (code,), code)
