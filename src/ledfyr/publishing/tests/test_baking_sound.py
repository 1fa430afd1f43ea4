# SPDX-License-Identifier: EUPL-1.2
"""A page is read at once and heard as soon as its sound has been made; nothing is spoken or baked twice for that."""

from dataclasses import replace
from pathlib import Path

from ledfyr.listening.tests.cast import Hummers, Humming
from ledfyr.publishing.rendering import Baked
from ledfyr.publishing.sounds import Sounds
from ledfyr.publishing.tests.small_site import SIGNS, START, bake_site

HEARD = replace(START, template="heard.html")


def bake_twice(folder: Path, sounds: Sounds) -> Baked:
    """Bake the page that is heard and one that is not, speak, and bake again."""
    sounds.speak(bake_site(folder / "baked", HEARD, SIGNS, sounds=sounds).waiting)
    return bake_site(folder / "baked", HEARD, SIGNS, sounds=sounds, minutes_later=1)


def html_of(folder: Path) -> str:
    return (folder / "baked" / "current" / "ale" / "index.html").read_text(encoding="utf-8")


def test_a_page_does_not_wait_to_be_read(tmp_path: Path) -> None:
    sounds = Sounds(tmp_path / "sound", Hummers(Humming()))

    result = bake_site(tmp_path / "baked", HEARD, SIGNS, sounds=sounds)

    assert [page.path for page in result.waiting] == ["/ale/"]
    assert "<audio" not in html_of(tmp_path)


def test_a_page_that_still_waits_is_not_baked_anew(tmp_path: Path) -> None:
    sounds = Sounds(tmp_path / "sound", Hummers(Humming()))
    bake_site(tmp_path / "baked", HEARD, SIGNS, sounds=sounds)

    result = bake_site(tmp_path / "baked", HEARD, SIGNS, sounds=sounds, minutes_later=1)

    assert (result.pages, [page.path for page in result.waiting]) == ([], ["/ale/"])


def test_a_page_whose_sound_has_come_gets_its_player(tmp_path: Path) -> None:
    result = bake_twice(tmp_path, Sounds(tmp_path / "sound", Hummers(Humming())))

    assert (result.pages, result.waiting) == (["/ale/"], [])
    assert "<audio" in html_of(tmp_path)
    assert {file.content_type for file in result.release.files.values() if file.is_streamed} == {
        "audio/ogg",
        "audio/mpeg",
        "text/vtt; charset=utf-8",
    }


def test_a_page_that_is_heard_is_not_baked_anew(tmp_path: Path) -> None:
    sounds = Sounds(tmp_path / "sound", Hummers(Humming()))
    before = bake_twice(tmp_path, sounds)

    after = bake_site(tmp_path / "baked", HEARD, SIGNS, sounds=sounds, minutes_later=2)

    assert (after.pages, after.waiting) == ([], [])
    assert after.release.files.keys() == before.release.files.keys()


def test_the_player_is_not_a_part_of_what_is_heard(tmp_path: Path) -> None:
    voice = Humming()
    sounds = Sounds(tmp_path / "sound", Hummers(voice))
    result = bake_twice(tmp_path, sounds)
    voice.asked.clear()

    sounds.throw_away_all_but(result.heard)
    sounds.speak(result.heard)

    assert voice.asked == []
    assert all(sounds.has(file.sound) for file in result.release.files.values() if file.sound)


def test_a_sound_that_no_page_has_any_more_is_thrown_away(tmp_path: Path) -> None:
    sounds = Sounds(tmp_path / "sound", Hummers(Humming()))
    result = bake_twice(tmp_path, sounds)

    sounds.throw_away_all_but([])

    assert not any(sounds.has(file.sound) for file in result.release.files.values() if file.sound)


def test_another_voice_is_another_site_to_hear(tmp_path: Path) -> None:
    first, second = Hummers(Humming()), Hummers(Humming(identity="humming lower"))
    assert identity_of(first, tmp_path) != identity_of(second, tmp_path)
    assert identity_of(first, tmp_path) == identity_of(Hummers(Humming()), tmp_path)
    assert identity_of(first, tmp_path) != identity_of(Hummers(), tmp_path)


def identity_of(voices: Hummers, folder: Path) -> str:
    return Sounds(folder, voices).identity()


def test_a_language_without_a_voice_says_so_and_waits_for_nothing(tmp_path: Path) -> None:
    result = bake_site(tmp_path / "baked", HEARD, SIGNS, sounds=Sounds(tmp_path / "sound", Hummers()))

    assert result.waiting == []
    assert "Vi har ingen röst" in html_of(tmp_path)
