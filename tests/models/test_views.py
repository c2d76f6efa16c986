"""Named views survive the settings."""

from viewer.models.columns import Facet
from viewer.models.filtering import Filter
from viewer.models.views import NamedView, dumped, loaded
from viewer.timeline import Arrangement, LaneBy
from viewer.timeline.stage import View

VIEW = NamedView(
    Filter("会谈", {Facet.PARTY: frozenset({"RU"})}),
    View(1.5, 99.0, LaneBy.KIND, Arrangement(("a", "b"), frozenset({"b"}), frozenset({"c"}), frozenset())),
)


def test_a_view_comes_back_as_it_was() -> None:
    assert loaded(dumped({"一月": VIEW})) == {"一月": VIEW}


def test_what_cannot_be_understood_is_left_out_and_the_rest_kept() -> None:
    text = dumped({"good": VIEW})
    assert loaded(text[:-1] + ', "odd": {"lanes": "colour"}, "worse": 7}') == {"good": VIEW}
    assert loaded("not json") == loaded("[1]") == loaded("") == {}
