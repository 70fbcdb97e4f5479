"""A project's colours take the place of ours, as far as they can be read."""

from __future__ import annotations

import re

import pytest

from annotated_agenda.publishing.look.palette import (
    ENOUGH,
    GROUNDS,
    NAMED,
    Colours,
    Palette,
    Scheme,
    colour,
    contrast,
    readable,
)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("scheme", GROUNDS)
@pytest.mark.parametrize("name", NAMED)
def test_every_colour_can_be_read_wherever_links_stand(name: str, scheme: Scheme) -> None:
    colours = Colours(colour(name), colour(name))
    palette = Palette(light=colours) if scheme == "light" else Palette(dark=colours)
    tokens = dict(re.findall(r"(--[\w-]+): (#\w{6})", palette.styles()))
    for ground in GROUNDS[scheme]:
        assert contrast(tokens["--aa-accent"], ground) >= ENOUGH
        assert contrast(tokens["--aa-accent-strong"], ground) >= ENOUGH
    assert contrast(tokens["--aa-on-accent"], tokens["--aa-accent"]) >= ENOUGH


def test_a_colour_that_can_be_read_stays_as_it_is() -> None:
    assert readable("#0b5394", GROUNDS["light"]) == "#0b5394"
    assert readable("#ffec3d", GROUNDS["light"]) != "#ffec3d"


@pytest.mark.parametrize(
    ("name", "value"),
    [("Deep Purple", "#7e56c2"), ("deep-purple", "#7e56c2"), ("#0B5394", "#0b5394")],
)
def test_a_colour_is_named_as_in_material(name: str, value: str) -> None:
    assert colour(name) == value


@pytest.mark.parametrize("name", ["mauve", "#123", "red;}", "#1234567"])
def test_what_is_no_colour_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=re.escape(name)):
        colour(name)


def test_dark_colours_are_for_the_dark_alone() -> None:
    styles = Palette(dark=Colours("#4cae4f")).styles()
    assert styles.index("prefers-color-scheme: dark") < styles.index("--aa-accent")
    assert Palette().styles() == ""
