# SPDX-License-Identifier: EUPL-1.2
"""Captions are WebVTT that any player reads."""

from ledfyr.listening.captions import Cue, captions_file


def test_a_file_of_two_sentences() -> None:
    written = captions_file([Cue(0, 1.26, "Ring 112."), Cue(3599.9996, 3661.5, "Råd & stöd <nu>")])

    assert written == (
        "WEBVTT\n\n"
        "00:00:00.000 --> 00:00:01.260\nRing 112.\n\n"
        "01:00:00.000 --> 01:01:01.500\nRåd &amp; stöd &lt;nu&gt;\n"
    )


def test_a_silent_page_has_a_file_without_cues() -> None:
    assert captions_file([]) == "WEBVTT\n"
