# SPDX-License-Identifier: EUPL-1.2
"""The monthly sample is of a stated size, includes everybody who acted, and is drawn the same way by whoever asks."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledfyr.trail.rules.sampling import LEAST, chance_from, draw_sample, seed_of, size_of_sample

NOVEMBER = date(2026, 11, 1)
HASH = "a" * 64
ROWS = [(sequence, sequence % 5) for sequence in range(1, 1001)]

some_rows = st.lists(st.integers(1, 9), max_size=400).map(lambda accounts: list(enumerate(accounts, start=1)))


@pytest.mark.parametrize(
    ("rows", "drawn"), [(0, 0), (1, 1), (29, 29), (30, 30), (3000, 30), (3001, 31), (100_000, 1000)]
)
def test_one_in_a_hundred_is_drawn_and_at_least_thirty(rows: int, drawn: int) -> None:
    assert size_of_sample(rows) == drawn


@given(some_rows, st.integers())
def test_everybody_who_has_acted_is_looked_at(rows: list[tuple[int, int]], seed: int) -> None:
    drawn = draw_sample(rows, chance_from(seed))

    assert {account for sequence, account in rows if sequence in drawn} == {account for _, account in rows}
    assert size_of_sample(len(rows)) <= len(drawn) <= size_of_sample(len(rows)) + len({account for _, account in rows})
    assert drawn <= {sequence for sequence, _ in rows}


@pytest.mark.parametrize("seed", range(5))
def test_somebody_with_one_row_among_thousands_is_looked_at(seed: int) -> None:
    rows = [(sequence, 18 if sequence == 1234 else 17) for sequence in range(1, 3001)]

    assert 1234 in draw_sample(rows, chance_from(seed))


@given(some_rows, st.integers())
def test_the_same_seed_draws_the_same_rows(rows: list[tuple[int, int]], seed: int) -> None:
    assert draw_sample(rows, chance_from(seed)) == draw_sample(rows, chance_from(seed))


def test_what_is_drawn_does_not_change_with_the_version_of_python() -> None:
    drawn = sorted(draw_sample(ROWS, chance_from(seed_of("ale", NOVEMBER, HASH))))

    assert drawn[:8] == [69, 98, 125, 221, 244, 246, 341, 379]


@pytest.mark.parametrize(
    "other", [("kungalv", NOVEMBER, HASH), ("ale", date(2026, 12, 1), HASH), ("ale", NOVEMBER, "b" * 64)]
)
def test_another_municipality_month_or_last_row_draws_others(other: tuple[str, date, str]) -> None:
    ours = draw_sample(ROWS, chance_from(seed_of("ale", NOVEMBER, HASH)))

    assert draw_sample(ROWS, chance_from(seed_of(*other))) != ours


def test_every_row_is_as_likely_as_any_other() -> None:
    rows = [(sequence, 1) for sequence in range(1, 301)]
    times = Counter(sequence for seed in range(2000) for sequence in draw_sample(rows, chance_from(seed)))

    assert len(times) == 300
    assert all(130 < times[sequence] < 280 for sequence in times)  # 200 are expected of each
    assert LEAST == 30
