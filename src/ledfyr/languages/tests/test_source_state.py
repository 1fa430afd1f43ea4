# SPDX-License-Identifier: EUPL-1.2
"""A translation is stale when a sentence of its source was changed or added, and for no other reason."""

from pathlib import Path

import pytest

from ledfyr.languages.source_state import changed_sentences, fingerprints_of, read_made_from, write_made_from

SOURCE = ["Ring socialtjänsten. Du behöver inte säga ditt namn.", "<p>Är det bråttom? Ring 112.</p>"]
MADE_FROM = fingerprints_of(SOURCE)


@pytest.mark.parametrize(
    ("now", "changed"),
    [
        (SOURCE, ()),
        (list(reversed(SOURCE)), ()),
        (["<div><p>Är det bråttom?</p><p>Ring 112.</p></div>", SOURCE[0]], ()),
        ([SOURCE[0]], ()),
        ([SOURCE[0].replace("namn", "efternamn"), SOURCE[1]], ("Du behöver inte säga ditt efternamn.",)),
        ([*SOURCE, "Nytt. Mer nytt."], ("Nytt.", "Mer nytt.")),
        (["Ring  socialtjänsten.\nDu behöver inte säga ditt namn.", SOURCE[1]], ()),
    ],
    ids=["the same", "moved", "in other markup", "a part taken away", "a word changed", "added", "in other lines"],
)
def test_only_changed_and_added_sentences_are_named(now: list[str], changed: tuple[str, ...]) -> None:
    assert changed_sentences(now, MADE_FROM) == changed


def test_a_translation_that_has_not_said_what_it_was_made_from_is_stale_throughout() -> None:
    assert len(changed_sentences(SOURCE, [])) == 4


def test_what_a_folder_was_made_from_is_kept_in_a_file(tmp_path: Path) -> None:
    assert read_made_from(tmp_path) == {}
    write_made_from(tmp_path, {"tecken": MADE_FROM, "att-lamna": []})

    assert read_made_from(tmp_path) == {"tecken": MADE_FROM, "att-lamna": []}
