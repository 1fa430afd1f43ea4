# SPDX-License-Identifier: EUPL-1.2
"""An address counts as its network, whatever it looks like, and a visitor cannot choose it."""

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from ledfyr.web.sign_in.networks import network_of_request
from ledfyr.web.sign_in.rules.networks import UNKNOWN, network_of


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7/32"),
        (" 192.0.2.7 ", "192.0.2.7/32"),
        ("::ffff:192.0.2.7", "192.0.2.7/32"),
        ("2001:db8:1:2ff::1", "2001:db8:1:200::/56"),
        ("[2001:db8:1:200:aaaa::2]", "2001:db8:1:200::/56"),
        ("fe80::1%eth0", "fe80::/56"),
        ("", UNKNOWN),
        ("unix:", UNKNOWN),
        ("192.0.2.999", UNKNOWN),
    ],
)
def test_an_address_counts_as_its_network(address: str, network: str) -> None:
    assert network_of(address) == network


@given(st.text(max_size=60))
def test_whatever_is_written_there_has_a_network(address: str) -> None:
    assert network_of(address)


def test_behind_a_proxy_the_last_address_counts_because_the_visitor_wrote_the_others(
    rf: RequestFactory, settings: Settings
) -> None:
    settings.HTTPS = True
    request = rf.get("/", headers={"X-Forwarded-For": "198.51.100.1, 192.0.2.7"}, REMOTE_ADDR="127.0.0.1")

    assert network_of_request(request) == "192.0.2.7/32"


def test_without_a_proxy_the_header_is_not_believed(rf: RequestFactory, settings: Settings) -> None:
    settings.HTTPS = False
    request = rf.get("/", headers={"X-Forwarded-For": "198.51.100.1"}, REMOTE_ADDR="192.0.2.7")

    assert network_of_request(request) == "192.0.2.7/32"
