# SPDX-License-Identifier: EUPL-1.2
"""Whoever answers right now stands first, and never more than three stand there."""

from dataclasses import replace
from pathlib import Path

import pytest

from ledfyr.guide.flow_file import read_flow
from ledfyr.guide.rules.reaching import in_order_of_help, why_not_reachable
from ledfyr.guide.tests.files import RIGHT, write

# services, always, who answers, what is shown
ORDERS = {
    "all answer": ("a b", "j", "a b j", "a b"),
    "the second answers": ("a b", "j", "b j", "b a"),
    "none answers": ("a b", "j", "j", "j a b"),
    "none answers and two stand by": ("a b", "j k", "j k", "j k a"),
    "three stand by": ("a b", "j k l", "j k l", "j k a"),
    "those who stand by sleep too": ("a b", "j", "", "a b"),
    "the same stands in both": ("a j", "j", "j", "j a"),
    "four services": ("a b c d", "", "d", "d a b"),
    "one who is always there": ("x", "", "x", "x"),
}


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS.keys())
def test_services_stand_in_the_order_in_which_they_can_help(order: tuple[str, ...]) -> None:
    services, always, awake, shown = (part.split() for part in order)

    assert in_order_of_help(services, always, awake.__contains__) == tuple(shown)


def test_an_outcome_that_nobody_answers_says_who_was_asked(tmp_path: Path) -> None:
    outcome = read_flow(write(tmp_path, RIGHT)).outcomes[0]

    reason = why_not_reachable(outcome, lambda _: False)

    assert reason is not None
    assert "”prata”: ingen svarar av mottagning, orostelefonen, socialjour" in reason


def test_an_outcome_is_reachable_when_one_who_stands_by_answers(tmp_path: Path) -> None:
    outcome = read_flow(write(tmp_path, RIGHT)).outcomes[0]

    assert why_not_reachable(outcome, {"socialjour"}.__contains__) is None
    assert why_not_reachable(replace(outcome, always=()), {"socialjour"}.__contains__) is not None
