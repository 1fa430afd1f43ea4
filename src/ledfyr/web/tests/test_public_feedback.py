# SPDX-License-Identifier: EUPL-1.2
"""A reader writes without a name, gets a number, and fetches the answer with it; nothing that was typed is lost."""

import logging
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import Mock

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.utils import timezone
from pytest_django import Settings

from ledfyr.feedback.actions import FullForToday, answer_feedback
from ledfyr.feedback.models import AccessibilityFeedback
from ledfyr.feedback.rules.references import in_groups
from ledfyr.web import public_feedback
from ledfyr.web.baked_site import BakedSite
from ledfyr.web.tests.serving import Answer, ask, public_face, send, send_body

pytestmark = pytest.mark.django_db

TEXT = 'Menyn <går> inte & "nå" [[reason]].\nRad två.'
ESCAPED = "Menyn &lt;går&gt; inte &amp; &quot;nå&quot; [[reason]].\nRad två."


@pytest.fixture
def site(tmp_path: Path, settings: Settings) -> Iterator[BakedSite]:
    with public_face(tmp_path, settings) as site:
        yield site


def shell_of(answer: Answer) -> str:
    """Which shell was answered with."""
    assert answer.is_guarded
    assert answer.headers["Cache-Control"] == "no-store"
    assert not {"Set-Cookie", "ETag", "Last-Modified"} & set(answer.headers)
    return answer.words.partition(":")[0]


def write(site: BakedSite, text: str = TEXT, page: str = "", home: str = "/ale/") -> Answer:
    return send(site, f"{home}sag-till/", {"text": text, "page": page})


@pytest.mark.parametrize(("home", "language"), [("/ale/", "sv"), ("/ale/ar/", "ar")])
def test_what_is_written_is_kept_and_gets_a_number(site: BakedSite, home: str, language: str) -> None:
    answer = write(site, page="Start", home=home)

    kept = AccessibilityFeedback.objects.get()
    assert (kept.text, kept.page, kept.municipality, kept.language) == (TEXT, "Start", "ale", language)
    assert (answer.status, shell_of(answer)) == (200, "mottaget")
    assert in_groups(kept.reference) in answer.words


def test_pressing_twice_gives_the_same_number(site: BakedSite) -> None:
    assert write(site).words == write(site).words
    assert AccessibilityFeedback.objects.count() == 1


@pytest.mark.parametrize(
    ("home", "text", "said"),
    [
        ("/ale/", "kort", "Minst 10 tecken behövs."),
        ("/ale/", "", "Minst 10 tecken behövs."),
        ("/ale/", "å" * 4001, "Korta den till högst 4000 tecken."),
        ("/ale/ar/", "قصير", "نحتاج إلى \u206610\u2069 أحرف على الأقل"),
    ],
)
def test_what_cannot_be_received_comes_back_with_what_to_do(site: BakedSite, home: str, text: str, said: str) -> None:
    answer = write(site, text, "<Start>", home)

    assert (answer.status, shell_of(answer)) == (422, "ratta")
    assert said in answer.words
    assert text in answer.words
    assert "&lt;Start&gt;" in answer.words
    assert not AccessibilityFeedback.objects.exists()


@pytest.mark.parametrize(
    ("failure", "said"), [(FullForToday(), "Ring kommunen i stället"), (OperationalError(), "Felet är vårt")]
)
def test_what_there_is_no_room_for_comes_back_too(
    site: BakedSite, monkeypatch: pytest.MonkeyPatch, failure: Exception, said: str
) -> None:
    monkeypatch.setattr(public_feedback, "receive_feedback", Mock(side_effect=failure))
    answer = write(site, page="Start")

    assert (answer.status, shell_of(answer)) == (503, "ratta")
    assert said in answer.words
    assert ESCAPED in answer.words
    assert "Start" in answer.words


def test_marks_in_what_is_written_are_left_as_they_are(site: BakedSite) -> None:
    assert "[[text]]" in write(site, "[[text]]").words


@pytest.mark.parametrize("form", ["sag-till/", "sag-till/svar/"])
@pytest.mark.parametrize("size", [20_001, 3_000_000])
def test_too_much_to_read_is_told_without_reading_it(site: BakedSite, form: str, size: int) -> None:
    answer = send_body(site, f"/ale/{form}", b"x" * size)

    assert (answer.status, shell_of(answer)) == (413, "inte-framme")


@pytest.mark.parametrize("length", ["-1", "many", "9" * 5000, "²"])
def test_a_length_without_sense_is_too_much(site: BakedSite, length: str) -> None:
    assert send_body(site, "/ale/sag-till/", b"x", length).status == 413


def test_a_file_that_is_sent_along_is_kept_nowhere(site: BakedSite) -> None:
    answer = send(site, "/ale/sag-till/", {"text": TEXT, "page": SimpleUploadedFile("page.txt", b"secret")})

    assert shell_of(answer) == "mottaget"
    assert AccessibilityFeedback.objects.get().page == ""


def test_a_body_that_is_no_form_is_refused_with_help(site: BakedSite) -> None:
    assert send_body(site, "/ale/sag-till/", b"\xff\x00--nothing").status in (400, 422)


def test_the_answer_is_fetched_by_its_number_however_it_is_typed(site: BakedSite) -> None:
    write(site)
    reference = AccessibilityFeedback.objects.get().reference
    typed = f" {in_groups(reference).lower().replace(' ', '-')} "

    waiting = send(site, "/ale/sag-till/svar/", {"reference": typed})
    answer_feedback(reference=reference, answer="Nu går det <b>.\nTack.", by="Kim Ek", at=timezone.now())
    answered = send(site, "/ale/sag-till/svar/", {"reference": typed})

    assert (waiting.status, shell_of(waiting)) == (200, "vantar")
    assert (answered.status, shell_of(answered)) == (200, "besvarat")
    assert "Nu går det &lt;b&gt;.\nTack." in answered.words
    assert "Menyn" not in answered.words, "the number shows the answer and not the question"
    assert "Kim" not in answered.words


@pytest.mark.parametrize("typed", ["", "<b>", "234 567 89K", "å" * 500])
def test_a_number_that_leads_nowhere_can_be_corrected(site: BakedSite, typed: str) -> None:
    answer = send(site, "/ale/sag-till/svar/", {"reference": typed})

    assert (answer.status, shell_of(answer)) == (404, "finns-inte")
    assert typed.replace("<b>", "&lt;b&gt;") in answer.words


@pytest.mark.parametrize(
    "path",
    [
        "/ale/sv/sag-till/",
        "/ale/kl/sag-till/",
        "/kungalv/sag-till/",
        "/ale/en/sag-till/",
        "/ale/404/sag-till/mottaget/",
    ],
)
def test_nothing_is_received_where_no_form_stands(site: BakedSite, path: str) -> None:
    answer = send(site, path, {"text": TEXT})

    assert answer.status == 404
    assert answer.is_guarded
    assert not AccessibilityFeedback.objects.exists()


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
def test_a_form_is_read_and_sent_and_nothing_else(site: BakedSite, method: str) -> None:
    answer = ask(site, "/ale/sag-till/", method)

    assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD, POST")
    assert ask(site, "/ale/sag-till/").words == "Formulär."


def test_without_a_release_there_is_help_all_the_same(site: BakedSite, tmp_path: Path) -> None:
    empty = BakedSite(tmp_path / "empty", site.otherwise)
    (tmp_path / "current").unlink()

    for method in ("GET", "POST"):
        answer = ask(empty, "/ale/sag-till/", method)
        assert answer.status == 404
        assert answer.is_guarded


def test_a_shell_that_is_gone_leaves_the_page_that_helps(site: BakedSite, tmp_path: Path) -> None:
    (tmp_path / "current/ale/404/sag-till/ratta/index.html").unlink()

    answer = write(site, "kort")
    assert (answer.status, answer.words) == (422, "Finns inte.")


def test_nothing_of_what_is_written_is_logged(
    site: BakedSite,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with caplog.at_level(logging.NOTSET):
        write(site)
        write(site, "kort")
        send(site, "/ale/sag-till/svar/", {"reference": "234 567 89K"})
        send_body(site, "/ale/sag-till/", b"x" * 30_000)
        monkeypatch.setattr(public_feedback, "receive_feedback", Mock(side_effect=RuntimeError(TEXT)))
        assert write(site, "Något annat som gick fel.").status == 500

    assert [record for record in caplog.records if not record.name.startswith("asyncio")] == []
    assert capfd.readouterr() == ("", "")
