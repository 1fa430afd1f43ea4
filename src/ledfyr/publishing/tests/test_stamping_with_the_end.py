# SPDX-License-Identifier: EUPL-1.2
"""A page's files carry its end as their time stamp, and two contents with the same end never carry the same one."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from ledfyr.publishing.release import BakedFile
from ledfyr.publishing.rendering import Baked
from ledfyr.publishing.stamping import BEFORE_THE_END, stamp_of, turn_of
from ledfyr.publishing.tests.small_site import MIDNIGHT, STYLE, bake_site, page

EVENING = MIDNIGHT - timedelta(hours=6)
STEP = 600  # seconds

# At each bake: the content, how many steps have passed since the bake before, and how many are left to the end.
bakes = st.lists(st.tuples(st.sampled_from("ABC"), st.integers(0, 2), st.integers(1, 4)), min_size=1, max_size=15)


def stamps(result: Baked, path: str = "/ale/") -> set[float]:
    """The time stamps of all copies of one page."""
    file = result.release.folder / result.release.files[path].file
    return {copy.stat().st_mtime for copy in file.parent.glob(f"{file.name}*")}


def lives_through(life: Sequence[tuple[str, int, int]]) -> list[BakedFile]:
    """One page as each bake leaves it."""
    files: list[BakedFile] = []
    at = 1e6
    for content_hash, passed, left in life:
        at += passed * STEP
        before = files[-1] if files else None
        turn = turn_of(content_hash=content_hash, true_until=at + left * STEP, at=at, before=before)
        files.append(BakedFile("/ale/", "index.html", "text/html", content_hash, "", at + left * STEP, turn=turn))
    return files


def test_every_copy_stands_seven_days_before_the_end(tmp_path: Path) -> None:
    result = bake_site(tmp_path)

    assert BEFORE_THE_END.days == 7
    assert stamps(result) == {(MIDNIGHT - timedelta(days=7)).timestamp()}


def test_a_page_that_stays_the_same_keeps_its_stamp(tmp_path: Path) -> None:
    first = bake_site(tmp_path)
    second = bake_site(tmp_path, minutes_later=1)

    assert stamps(second) == stamps(first)


def test_new_words_with_the_same_end_get_a_stamp_of_their_own(tmp_path: Path) -> None:
    results = [bake_site(tmp_path, page("/ale/", words), minutes_later=len(words)) for words in ("A", "BB", "CCC")]

    assert [stamps(results[0]).pop() - stamps(result).pop() for result in results] == [0, 1, 2]


def test_words_that_come_back_after_a_nearer_end_do_not_get_the_stamp_of_others(tmp_path: Path) -> None:
    first = bake_site(tmp_path, page("/ale/", "Öppet till midnatt"))
    bake_site(tmp_path, page("/ale/", "Öppet till arton", until=EVENING), minutes_later=1)
    third = bake_site(tmp_path, page("/ale/", "Öppet hela natten"), minutes_later=2)

    assert stamps(first).isdisjoint(stamps(third))


def test_a_stamp_starts_anew_when_the_end_is_over(tmp_path: Path) -> None:
    tomorrow = MIDNIGHT + timedelta(days=1)
    for words in ("A", "BB", "CCC"):
        bake_site(tmp_path, page("/ale/", words), minutes_later=len(words))
    result = bake_site(tmp_path, page("/ale/", "DDDD", until=tomorrow), minutes_later=12 * 60)

    assert stamps(result) == {(tomorrow - timedelta(days=7)).timestamp()}


def test_a_design_file_has_no_end(tmp_path: Path) -> None:
    assert bake_site(tmp_path).release.files[STYLE.path].true_until is None


@given(life=bakes)
@example(life=[("A", 0, 1), ("B", 0, 2), ("B", 0, 1)])
@example(life=[("A", 0, 4), ("B", 0, 1), ("C", 1, 3)])
def test_two_contents_with_the_same_end_never_share_a_stamp(life: list[tuple[str, int, int]]) -> None:
    content_of: dict[tuple[float | None, int], str] = {}

    for file in lives_through(life):
        first_seen = content_of.setdefault((file.true_until, stamp_of(file)), file.content_hash)
        assert first_seen == file.content_hash


@given(life=bakes)
def test_a_stamp_never_promises_more_than_the_end_and_hardly_less(life: list[tuple[str, int, int]]) -> None:
    for file in lives_through(life):
        promised = stamp_of(file) + BEFORE_THE_END.total_seconds()

        assert file.true_until is not None
        assert file.true_until - len(life) < promised <= file.true_until
