# SPDX-License-Identifier: EUPL-1.2
"""A fact is written once in a file and read back as it was; what staff have confirmed stays."""

from datetime import date, time
from pathlib import Path

import pytest

from ledfyr.directory.actions import confirm_service, load_municipality_file, load_service_file
from ledfyr.directory.models import Channel, ChannelHours, Service, ServiceCheck
from ledfyr.directory.queries import known_service_keys, service_by_key, services_for, services_to_confirm
from ledfyr.directory.tests.files import COUNTRY, RIGHT, write
from ledfyr.law.opening_hours import HoursRow, RowKind
from ledfyr.places.models import Municipality

pytestmark = pytest.mark.django_db


@pytest.fixture
def sjo(tmp_path: Path) -> Municipality:
    load_service_file(write(tmp_path, COUNTRY, "sverige.toml"))
    return load_municipality_file(write(tmp_path))[0]


def test_the_municipality_s_own_services_stand_before_the_national_ones(sjo: Municipality) -> None:
    assert [service.key for service in services_for(sjo)] == ["mottagning", "linjen"]


def test_a_service_is_called_by_its_role_or_its_key(sjo: Municipality) -> None:
    services = services_for(sjo)

    assert services.find("mottagning") is not None
    assert services.find("linjen") is not None
    assert services.find("finns-inte") is None
    assert known_service_keys() == {"mottagning", "sjo-mottagning", "linjen"}


def test_rows_come_back_as_they_were_written(sjo: Municipality) -> None:
    service = services_for(sjo).find("mottagning")

    assert service is not None
    assert service.first_channel.hours == (
        HoursRow(RowKind.WEEKLY, frozenset(range(5)), time(9), time(15)),
        HoursRow(RowKind.HOLIDAY, closed=True),
    )


def test_loading_twice_keeps_one_of_everything(sjo: Municipality, tmp_path: Path) -> None:
    load_municipality_file(write(tmp_path))

    services = Service.objects.filter(municipality=sjo)
    assert services.count() == 1
    assert Channel.objects.filter(service__in=services).count() == 2
    assert ChannelHours.objects.filter(channel__service__in=services).count() == 2
    assert ServiceCheck.objects.filter(service__in=services).count() == 1


def test_a_changed_number_is_changed_and_a_service_that_left_is_gone(sjo: Municipality, tmp_path: Path) -> None:
    load_municipality_file(write(tmp_path, RIGHT.replace("0303-70 30 00", "0303-70 32 20")))
    assert services_for(sjo).services[0].first_channel.value == "0303-70 32 20"

    load_municipality_file(write(tmp_path, RIGHT[: RIGHT.index("[[service]]")]))
    assert [service.key for service in services_for(sjo)] == ["linjen"]


def test_what_staff_confirm_is_the_newest_check_whatever_the_file_says(sjo: Municipality, tmp_path: Path) -> None:
    service = service_by_key("sjo-mottagning")
    assert service is not None
    confirm_service(service=service, by="Kim Ek", on=date(2026, 12, 1), note="")
    load_municipality_file(write(tmp_path))

    shown = services_for(sjo).services[0].check
    assert (shown.checked_on, shown.checked_by, shown.note) == (date(2026, 12, 1), "Kim Ek", "")


@pytest.mark.usefixtures("sjo")
def test_the_service_that_was_checked_longest_ago_comes_first() -> None:
    service = service_by_key("sjo-mottagning")
    assert service is not None
    confirm_service(service=service, by="Kim Ek", on=date(2026, 12, 1), note="")

    assert [service.key for service in services_to_confirm()] == ["linjen", "sjo-mottagning"]


def test_another_municipality_s_services_are_not_shown(sjo: Municipality, tmp_path: Path) -> None:
    other = RIGHT.replace('"sjo"', '"berg"').replace("9999", "8888").replace("sjo-mottagning", "berg-mottagning")
    berg, _ = load_municipality_file(write(tmp_path, other, "berg.toml"))

    assert [service.name for service in services_for(berg)] == [service.name for service in services_for(sjo)]
    assert Service.objects.filter(municipality=berg).count() == 1


def test_everything_is_read_in_a_few_queries_however_many_services_there_are(
    sjo: Municipality, django_assert_max_num_queries: object
) -> None:
    with django_assert_max_num_queries(5):  # type: ignore[operator]  # pytest-django gives the fixture no type
        services_for(sjo)
