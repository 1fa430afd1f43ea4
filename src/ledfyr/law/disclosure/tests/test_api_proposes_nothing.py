# SPDX-License-Identifier: EUPL-1.2
"""No function takes facts about a person and gives back grounds: who discloses chooses, and stands for it."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from datetime import date
from types import ModuleType
from typing import Any, get_type_hints

import pytest

from ledfyr.law import disclosure
from ledfyr.law.disclosure import GROUNDS, grounds_in_force

PROPOSING = {"suggest", "propose", "recommend", "applicable", "match", "find", "eligible", "which", "candidates"}
ASKS_ONLY_FOR = {"on", "key"}


def modules() -> Iterator[ModuleType]:
    yield disclosure
    for found in pkgutil.iter_modules(disclosure.__path__, f"{disclosure.__name__}."):
        if not found.ispkg and not found.name.endswith((".cast", ".chapter")):
            yield importlib.import_module(found.name)


def functions() -> dict[str, Callable[..., Any]]:
    found = (pair for module in modules() for pair in inspect.getmembers(module, inspect.isfunction))
    return {name: function for name, function in found if function.__module__.startswith(disclosure.__name__)}


def test_there_are_functions_to_look_at() -> None:
    assert {"grounds_in_force", "ground_called", "why_not_disclose"} <= functions().keys()


@pytest.mark.parametrize("name", [*functions(), *disclosure.__all__])
def test_nothing_is_named_as_if_it_proposed(name: str) -> None:
    assert not PROPOSING & set(name.lower().split("_"))


@pytest.mark.parametrize(("name", "function"), functions().items())
def test_what_gives_grounds_back_knows_nothing_of_a_person(name: str, function: Callable[..., Any]) -> None:
    hints = get_type_hints(function)
    gives_grounds = "Ground" in str(hints.pop("return", ""))

    assert not gives_grounds or hints.keys() <= ASKS_ONLY_FOR, name


def test_the_list_of_a_day_is_the_same_for_everybody_and_in_the_same_order() -> None:
    listed = grounds_in_force(date(2026, 3, 2))

    assert listed == GROUNDS
    assert grounds_in_force(date(2026, 3, 2)) == listed
