# SPDX-License-Identifier: EUPL-1.2
"""A room registers its words once; a code keeps its one meaning, and its sentence has only the places it may have."""

import pytest

from ledfyr.trail.own_words import StatedReason, TrailKind, TrailVerb
from ledfyr.trail.tests.cast import ExampleVerb
from ledfyr.trail.vocabulary import Reason, RecordKind, Verb, Word, WordRefused, is_registered, registered, word_of


def verbs(code: str, sentence: str) -> type[Verb]:
    class Verbs(Verb):
        ONE = (code, sentence)

    return Verbs


def test_a_registered_word_is_found_by_its_code() -> None:
    assert word_of(Verb, "example.opened") is ExampleVerb.OPENED
    assert is_registered(ExampleVerb.OPENED)


def test_a_code_of_another_kind_or_of_a_later_version_is_not_found() -> None:
    assert word_of(Reason, "example.opened") is None
    assert word_of(Verb, "example.unheard_of") is None


@pytest.mark.parametrize("code", ["opened", "Example.opened", "example.opened.twice", "example.öppnade", "example.o 1"])
def test_a_code_is_two_plain_words(code: str) -> None:
    with pytest.raises(WordRefused, match="two words with a dot"):
        registered(verbs(code, "gjorde något"))


def test_a_taken_code_is_refused() -> None:
    with pytest.raises(WordRefused, match="taken"):
        registered(verbs("example.opened", "stängde {what}"))
    assert word_of(Verb, "example.opened") is ExampleVerb.OPENED


def test_registering_the_same_words_again_changes_nothing() -> None:
    assert registered(ExampleVerb) is ExampleVerb


@pytest.mark.parametrize("sentence", ["öppnade {name}", "öppnade {}", "öppnade {number}"])
def test_a_verb_can_only_be_filled_with_what_was_touched(sentence: str) -> None:
    with pytest.raises(WordRefused, match="what"):
        registered(verbs("example.filled", sentence))


def test_what_is_no_word_of_a_row_is_refused() -> None:
    class Mood(Word):
        GLAD = ("example.glad", "glad")

    with pytest.raises(WordRefused, match="neither"):
        registered(Mood)


def test_the_trails_own_words_are_registered() -> None:
    words: list[Word] = [*TrailVerb, *TrailKind, *StatedReason]

    assert all(is_registered(word) for word in words)


def test_only_the_reviewers_own_work_is_not_reviewed() -> None:
    assert not TrailVerb.ROW_DECIDED.is_reviewed
    assert ExampleVerb.OPENED.is_reviewed
    assert TrailVerb.LOG_SHOWN.is_reviewed


def test_a_kind_of_record_can_only_be_filled_with_a_number() -> None:
    class Kinds(RecordKind):
        PERSON = ("example.person", "{what}")

    with pytest.raises(WordRefused, match="number"):
        registered(Kinds)
