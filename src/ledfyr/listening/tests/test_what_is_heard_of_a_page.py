# SPDX-License-Identifier: EUPL-1.2
"""The main part of a page is heard in its order, and nothing that is only for the eye."""

import re
from itertools import chain
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ledfyr.listening import passages
from ledfyr.listening.passages import Kind, Passage, passages_of

SCRIPT = Path(passages.__file__).parents[1] / "web" / "design" / "listen" / "listen.js"


def heard(main: str) -> list[str]:
    return [passage.text for passage in passages_of(f'<html lang="sv"><body><main>{main}</main></body></html>')]


def test_only_the_main_part() -> None:
    html = "<body><header>Ale</header><main><h1>Råd</h1></main><footer>Kakor</footer></body>"

    assert [passage.text for passage in passages_of(html)] == ["Råd"]
    assert passages_of("<p>Utan huvuddel.</p>") == ()


def test_each_kind_is_told_apart() -> None:
    html = """<main lang="sv"><h2>Rubrik</h2><p>Stycke</p><ul><li>Punkt</li></ul>
    <ol><li>Ett</li><li>Två<p>Mer</p></li></ol><blockquote><p>Citat</p></blockquote>
    <table><tr><th>måndag</th><td>stängt</td></tr></table></main>"""

    assert passages_of(html) == (
        Passage(Kind.HEADING, "Rubrik", "sv", level=2),
        Passage(Kind.PARAGRAPH, "Stycke", "sv"),
        Passage(Kind.ITEM, "Punkt", "sv"),
        Passage(Kind.ITEM, "Ett", "sv", number=1),
        Passage(Kind.ITEM, "Två", "sv", number=2),
        Passage(Kind.ITEM, "Mer", "sv"),
        Passage(Kind.QUOTATION, "Citat", "sv"),
        Passage(Kind.ROW, "måndag\tstängt", "sv"),
    )


def test_what_is_for_the_eye_alone_is_silent_with_all_that_is_inside() -> None:
    silent = (
        '<p data-only="screen">a</p>', '<div data-only="eye"><p>a <b>b</b></p></div>', "<p hidden>a</p>",
        '<p aria-hidden="true">a</p>', '<span class="x lf-hidden">a</span>', '<p class="lf-on-paper">a</p>',
        "<script>a</script>", "<nav><ul><li>a</li></ul></nav>", "<form><label>a</label><input></form>",
        "<audio>a</audio>", "<svg><title>a</title></svg>", "<figure><figcaption>a</figcaption></figure>",
        "<button>a</button>",
    )  # fmt: skip

    assert heard("".join(silent)) == []
    assert heard("<p>före</p>" + "<p>mellan</p>".join(silent) + "<p>efter</p>")[-1] == "efter"


def test_the_script_that_marks_what_is_heard_leaves_out_the_same() -> None:
    left_out = re.search(r'SILENT = "([^"]*)"', SCRIPT.read_text(encoding="utf-8"))
    assert left_out is not None

    assert set(left_out[1].split(",")) == {
        *passages.SILENT_TAGS,
        *(f".{name}" for name in passages.SILENT_CLASSES),
        *(f"[data-only={value}]" for value in passages.ONLY_FOR_THE_EYE),
        "[hidden]",
        "[aria-hidden=true]",
    }


def test_what_is_for_the_ear_alone_is_heard() -> None:
    assert heard('<p data-only="ear">Hör</p>') == ["Hör"]


def test_answers_that_unfold_are_heard_after_what_leads_to_them() -> None:
    no = "<details><summary>Nej</summary></details>"
    html = f"<main><details><summary>Ja</summary><div>Ring nu.</div></details>{no}</main>"

    assert [(passage.kind, passage.text) for passage in passages_of(html)] == [
        (Kind.CHOICE, "Ja"),
        (Kind.PARAGRAPH, "Ring nu."),
        (Kind.CHOICE, "Nej"),
    ]


def test_a_link_is_read_as_its_text_and_stands_alone_between_blocks() -> None:
    call = '<a href="tel:+4620100200" aria-label="Ring 0 2 0">Ring <bdi dir="ltr">\u2066020-100\n200\u2069</bdi></a>'

    assert heard(f"<p>Läs <a href='/x/'>mer</a> här.</p>{call}<p>Öppet.</p>") == [
        "Läs mer här.",
        "Ring 020-100 200",
        "Öppet.",
    ]


def test_a_passage_says_its_language() -> None:
    html = '<html lang="ar"><main><p>نص</p><div lang="sv"><p>Svenska <i>ord</i></p></div><p>نص</p></main>'

    assert [passage.language for passage in passages_of(html)] == ["ar", "sv", "ar"]


def test_a_line_break_parts_two_passages() -> None:
    assert heard("<p>Ale torg 7<br>Nödinge</p>") == ["Ale torg 7", "Nödinge"]


def test_signs_that_are_written_as_codes_are_read() -> None:
    assert heard("<p>Råd &amp; stöd &lt;nu&gt;</p>") == ["Råd & stöd <nu>"]


PARTS = (
    "<main>",
    "</main>",
    "<p>",
    "</p>",
    "<li>",
    "<ol>",
    "</ol>",
    "<td>",
    "<nav>",
    "</nav>",
    "<br>",
    "a",
    " ",
    "<",
    "&",
    '"',
)


@given(st.lists(st.sampled_from(PARTS)).map("".join))
def test_no_page_is_too_broken_to_read(html: str) -> None:
    assert all(chain.from_iterable((passage.text, passage.kind) for passage in passages_of(html)))
