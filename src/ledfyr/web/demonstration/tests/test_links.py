# SPDX-License-Identifier: EUPL-1.2
"""A link signs one invented person in, once, for as long as the program that printed it runs."""

import pytest

from ledfyr.web.demonstration.links import UsedLinks, account_in, link_for

KEY = "this start's own key"


def test_a_link_leads_to_its_account() -> None:
    assert account_in(link_for(7, KEY), KEY) == 7


@pytest.mark.parametrize(
    "link", ["", "7", "7-", "7-0000", link_for(8, KEY).replace("8-", "7-"), link_for(7, "another start's key"), "٧-x"]
)
def test_anything_else_leads_nowhere(link: str) -> None:
    assert account_in(link, KEY) is None


def test_a_link_is_used_once() -> None:
    used = UsedLinks()

    assert [used.use("a"), used.use("a"), used.use("b")] == [True, False, True]
