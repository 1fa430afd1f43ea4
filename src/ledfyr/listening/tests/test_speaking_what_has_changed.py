# SPDX-License-Identifier: EUPL-1.2
"""Nothing is said twice: not a page that sounds as before, nor a sentence that stands on another page."""

from pathlib import Path

from ledfyr.listening.passages import Kind, Passage
from ledfyr.listening.spoken import PageToSpeak, SpokenPages
from ledfyr.listening.tests.cast import SIGNS, START, Hummers, Humming, page, paragraph


def test_a_page_that_sounds_as_before_is_not_spoken(tmp_path: Path) -> None:
    before = SpokenPages(tmp_path, Hummers(Humming())).speak_many([START, SIGNS])
    voice = Humming()

    again = SpokenPages(tmp_path, Hummers(voice)).speak_many([START, SIGNS])

    assert voice.asked == []
    assert again.pages == before.pages
    assert (before.pages_made, again.pages_made, again.sentences_said) == (2, 0, 0)


def test_a_sentence_on_two_pages_is_said_once(tmp_path: Path) -> None:
    voice = Humming()

    SpokenPages(tmp_path, Hummers(voice)).speak_many([START, SIGNS])

    assert voice.asked == ["plain: Vi svarar nu.", "plain: Ring oss.", "plain: Det här kan du se."]


def test_one_new_sentence_costs_one_sentence(tmp_path: Path) -> None:
    voice = Humming()
    spoken = SpokenPages(tmp_path, Hummers(voice))
    before = spoken.speak_many([START, SIGNS])
    voice.asked.clear()

    after = spoken.speak_many([page("/ale/", "Vi har stängt.", "Ring oss."), SIGNS])

    assert voice.asked == ["plain: Vi har stängt."]
    assert after.pages["/ale/"] != before.pages["/ale/"]
    assert after.pages["/ale/tecken/"] == before.pages["/ale/tecken/"]


def test_pages_that_sound_the_same_share_their_files(tmp_path: Path) -> None:
    site = SpokenPages(tmp_path, Hummers(Humming())).speak_many(
        [START, page("/kungalv/", "Vi svarar nu.", "Ring oss.")]
    )

    assert site.pages["/ale/"] == site.pages["/kungalv/"]
    assert site.pages_made == 1


def test_another_voice_says_everything_anew(tmp_path: Path) -> None:
    before = SpokenPages(tmp_path, Hummers(Humming())).speak_many([START])
    other = Humming(identity="humming lower")

    after = SpokenPages(tmp_path, Hummers(other)).speak_many([START])

    assert len(other.asked) == 2
    assert after.pages["/ale/"] != before.pages["/ale/"]


def test_the_files_are_there_and_tell_how_long_they_are(tmp_path: Path) -> None:
    spoken = SpokenPages(tmp_path, Hummers(Humming())).speak_many([START]).pages["/ale/"]

    assert spoken.opus.read_bytes().startswith(b"OggS")
    assert spoken.captions.read_text().startswith("WEBVTT\n")
    assert spoken.seconds == len(spoken.mp3.read_bytes()) / 3000 > 1


def test_a_language_without_a_voice_is_named_and_the_rest_spoken(tmp_path: Path) -> None:
    site = SpokenPages(tmp_path, Hummers(Humming())).speak_many([START, page("/ale/so/", "Soo wac.", language="so")])

    assert list(site.pages) == ["/ale/"]
    assert site.refused == {"so": "Ingen nynnar på det språket."}


def test_a_voice_that_gives_up_is_named_and_the_rest_spoken(tmp_path: Path) -> None:
    voices = Hummers(Humming("sv"), Humming("en", is_hoarse=True))

    site = SpokenPages(tmp_path, voices).speak_many([START, page("/ale/en/", "Call us.", language="en")])

    assert list(site.pages) == ["/ale/"]
    assert site.refused == {"en": "Rösten är hes. Vänta till i morgon."}


def test_each_passage_is_read_by_the_voice_of_its_language(tmp_path: Path) -> None:
    swedish, english = Humming("sv"), Humming("en")
    mixed = PageToSpeak(
        "/ale/en/", "en", (paragraph("Call us.", "en"), paragraph("Ring oss."), paragraph("Soo wac.", "so"))
    )

    SpokenPages(tmp_path, Hummers(swedish, english)).speak_many([mixed])

    assert swedish.asked == ["plain: Ring oss."]
    assert english.asked == ["plain: Call us.", "plain: Soo wac."]


def test_a_page_with_nothing_to_hear_is_left_out(tmp_path: Path) -> None:
    assert SpokenPages(tmp_path, Hummers(Humming())).speak_many([page("/ale/", "–")]).pages == {}


def test_a_heading_is_said_apart_from_a_sentence_with_its_words(tmp_path: Path) -> None:
    voice = Humming()
    both = PageToSpeak("/ale/", "sv", (Passage(Kind.HEADING, "Ring oss.", "sv", 1), paragraph("Ring oss.")))

    SpokenPages(tmp_path, Hummers(voice)).speak_many([both])

    assert voice.asked == ["heading: Ring oss.", "plain: Ring oss."]


def test_progress_is_told_in_sentences(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    SpokenPages(tmp_path, Hummers(Humming())).speak_many(
        [START, SIGNS], progress=lambda done, of: told.append((done, of))
    )

    assert told == [(3, 3)]


def test_what_no_page_needs_is_thrown_away_and_the_rest_kept(tmp_path: Path) -> None:
    voice = Humming()
    spoken = SpokenPages(tmp_path, Hummers(voice))
    before = spoken.speak_many([START, SIGNS])
    spoken.throw_away_all_but([START])
    voice.asked.clear()

    after = spoken.speak_many([START, SIGNS])

    assert voice.asked == ["plain: Det här kan du se."]
    assert after.pages == before.pages
    assert after.pages_made == 1
