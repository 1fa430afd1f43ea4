# SPDX-License-Identifier: EUPL-1.2
"""Every table of the rulebook says one thing on each day from its first, and nothing before it."""

from datetime import timedelta
from itertools import pairwise

import pytest

from ledfyr.law.chapters import CHAPTERS
from ledfyr.law.rulebook import Table
from ledfyr.law.sources import Law, NotInForce, Standing, in_force

WITHOUT_SECTIONS = {Law.LEDFYR, Law.PRACTICE}
TABLES = [
    pytest.param(table, id=f"{entry.title}: {table.called}")
    for chapter in CHAPTERS
    for entry in chapter.entries
    for table in entry.tables
]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_no_gap_and_no_day_with_two_answers(table: Table) -> None:
    wordings = sorted(table.provisions, key=lambda provision: provision.valid_from)

    for earlier, later in pairwise(wordings):
        assert earlier.valid_until == later.valid_from - timedelta(days=1)


@pytest.mark.parametrize("table", TABLES)
def test_a_table_says_nothing_before_its_first_day(table: Table) -> None:
    first = min(provision.valid_from for provision in table.provisions)

    assert in_force(table.provisions, first).valid_from == first
    with pytest.raises(NotInForce):
        in_force(table.provisions, first - timedelta(days=1))


@pytest.mark.parametrize("table", TABLES)
def test_a_table_names_the_facts_that_it_rests_on(table: Table) -> None:
    assert all(provision.source.fact for provision in table.provisions)


@pytest.mark.parametrize("table", TABLES)
def test_what_has_no_section_never_passes_for_read_in_a_law(table: Table) -> None:
    for provision in table.provisions:
        source = provision.source
        assert source.section or source.law in WITHOUT_SECTIONS or source.standing is not Standing.VERIFIED
