# SPDX-License-Identifier: EUPL-1.2
"""The paper with a share holds every word in order, says what it is for, and is read back as it was printed."""

from ledfyr.sealing import BEFORE_SPLITTING, WHEN_SHARES_ARE_USED, rebuild_key, share_sheet, split_key
from ledfyr.sealing.tests.cast import RECEPTION

SHARES = split_key(RECEPTION)
SHEETS = [
    share_sheet(words, unit="mottagningen i Ale", number=number, count=3, needed=2)
    for number, words in enumerate(SHARES, 1)
]


def rows_of(sheet: str) -> list[str]:
    return [line for line in sheet.splitlines() if line[:2].strip().isdigit()]


def test_the_rows_of_two_papers_put_the_key_together() -> None:
    assert rebuild_key(["\n".join(rows_of(sheet)) for sheet in SHEETS[1:]], RECEPTION.public) == RECEPTION


def test_rows_are_numbered_by_their_first_word() -> None:
    rows = rows_of(SHEETS[0])

    assert [int(row[:2]) for row in rows] == list(range(1, 34, 3))
    assert [word for row in rows for word in row.split()[1:]] == SHARES[0].split()


def test_a_paper_says_what_it_is_and_how_to_keep_it() -> None:
    assert SHEETS[1].startswith("Andel 2 av 3 av nyckeln för mottagningen i Ale\n")
    assert "Det krävs 2 andelar" in SHEETS[1]
    assert "Förvara papperet inlåst" in SHEETS[1]


def test_every_sentence_to_the_officers_is_whole() -> None:
    assert all(text.endswith(".") for text in (*BEFORE_SPLITTING, *WHEN_SHARES_ARE_USED))
