"""Letters stand out from whatever is marked behind them."""

import pytest
from PySide6.QtGui import QColor

from tests.ui.contrast import TEXT, contrast
from viewer.domain import Block, BlockKind, Kind, RunStyle
from viewer.ui.article.marking import mark_colours, place_colour
from viewer.ui.article.typography import Typography
from viewer.ui.painter import Theme, dark_theme, light_theme

THEMES = pytest.mark.parametrize("make", [light_theme, dark_theme])


def letters(theme: Theme) -> list[QColor]:
    typography = Typography(theme)
    formats = [typography.text(Block(kind, "…", 0)) for kind in BlockKind]
    formats.append(typography.styled(formats[0], RunStyle.LINK))
    return [form.foreground().color() for form in formats]


@THEMES
@pytest.mark.parametrize("kind", Kind)
def test_evidence_can_be_read_selected_or_not(qapp, make, kind: Kind) -> None:  # type: ignore[no-untyped-def]
    theme = make()
    colours = mark_colours(theme, kind)
    for ground in (colours.tint, colours.strong):
        assert min(contrast(letter, ground) for letter in letters(theme)) >= TEXT


@THEMES
def test_places_found_can_be_read(qapp, make) -> None:  # type: ignore[no-untyped-def]
    theme = make()
    assert min(contrast(letter, place_colour(theme)) for letter in letters(theme)) >= TEXT


@THEMES
def test_selected_evidence_differs_from_the_rest(qapp, make) -> None:  # type: ignore[no-untyped-def]
    theme = make()
    for kind in Kind:
        colours = mark_colours(theme, kind)
        assert contrast(colours.strong, colours.tint) > 1.3
