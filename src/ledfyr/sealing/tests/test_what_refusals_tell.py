# SPDX-License-Identifier: EUPL-1.2
"""No refusal and no printed key carries a text, a phrase, a key or a name, not even in the errors behind it."""

import traceback
from collections.abc import Callable, Iterator

import pytest

import ledfyr.sealing as room
from ledfyr.sealing import (
    NotText,
    PhraseTooWeak,
    SealingRefused,
    ShareMistyped,
    SharesOfAnotherKey,
    WrongPhrase,
    lock_with_phrase,
    open_text,
    rehearse,
    seal,
    seal_text,
    split_key,
    unlock_with_phrase,
)
from ledfyr.sealing.sessions import _Boxed
from ledfyr.sealing.tests.bits import damaged
from ledfyr.sealing.tests.cast import ASTRID, BERTIL, LETTER, LOCK, PHRASE, QUICK, RECEPTION, RECORD_KEY

WRITTEN = "hemligt-ord-som-inte-får-synas"


def open_other_text() -> None:
    open_text(damaged(seal_text(WRITTEN, RECEPTION.public, LETTER)), RECEPTION, LETTER)


def open_bytes_as_text() -> None:
    open_text(seal(WRITTEN.encode() + b"\xff", RECORD_KEY, LETTER), RECORD_KEY, LETTER)


def lock_with_short_phrase() -> None:
    lock_with_phrase(ASTRID, "hemligt-ord", LOCK, stretching=QUICK)


def unlock_with_wrong_phrase() -> None:
    unlock_with_phrase(lock_with_phrase(ASTRID, PHRASE, LOCK, stretching=QUICK), WRITTEN, LOCK, stretching=QUICK)


def type_a_wrong_share() -> None:
    rehearse([split_key(RECEPTION)[0].replace(" ", " hemligt ", 1)], RECEPTION.public)


def use_shares_of_another_key() -> None:
    rehearse(split_key(BERTIL), RECEPTION.public)


REFUSALS: list[tuple[Callable[[], None], type[SealingRefused]]] = [
    (open_other_text, SealingRefused),
    (open_bytes_as_text, NotText),
    (lambda: void(seal_text(WRITTEN + "\ud83c", RECEPTION.public, LETTER)), NotText),
    (lock_with_short_phrase, PhraseTooWeak),
    (unlock_with_wrong_phrase, WrongPhrase),
    (type_a_wrong_share, ShareMistyped),
    (use_shares_of_another_key, SharesOfAnotherKey),
]


def void(_: object) -> None:
    pass


def errors_behind(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


@pytest.mark.parametrize(("act", "expected"), REFUSALS)
def test_a_refusal_carries_nothing_of_what_was_refused(act: Callable[[], None], expected: type[SealingRefused]) -> None:
    with pytest.raises(expected) as refused:
        act()

    for error in errors_behind(refused.value):
        told = f"{error!r} {error} {error.args} {vars(error)}"
        assert "hemligt" not in told
        assert "hemligt" not in "".join(traceback.format_exception_only(error))


def test_every_refusal_says_something_and_says_it_always_alike() -> None:
    refusals = [value for value in vars(room).values() if isinstance(value, type) and issubclass(value, SealingRefused)]

    assert len(refusals) > 25
    assert all(refusal.says.endswith(".") for refusal in refusals)


def test_keys_are_not_shown() -> None:
    assert "not to be seen" not in repr(_Boxed(used=1, idle=2, ends=3, key_version=1, seed=b"not to be seen"))
    assert repr(RECEPTION) == "<PrivateKey, not shown>"
    assert repr(RECORD_KEY) == "<SymmetricKey, not shown>"
    assert f"{RECEPTION}" == str(RECEPTION) == repr(RECEPTION)
