# SPDX-License-Identifier: EUPL-1.2
"""The best answer comes first: by where the word stands, how rare it is, and how much of what was typed it answers."""

from hypothesis import given
from hypothesis import strategies as st

from ledfyr.pages.search import SearchDocument, SearchIndex, build_index, search


def _document(path: str, title: str = "", *, keywords: str = "", heading: str = "", text: str = "") -> SearchDocument:
    return SearchDocument(path, title, "", tuple(keywords.split()), (heading,) if heading else (), text)


def _find(typed: str, *documents: SearchDocument, synonyms: dict[str, list[str]] | None = None) -> list[str]:
    return search(SearchIndex.read(build_index(documents, synonyms or {})), typed)


TITLE = _document("/title/", "Polisen")
KEYWORD = _document("/keyword/", keywords="polisen")
HEADING = _document("/heading/", heading="Polisen")
TEXT = _document("/text/", text="Polisen")
OTHER = _document("/other/", "Skolan", text="Skolan och barnen")


def test_title_comes_before_keyword_heading_and_text() -> None:
    assert _find("polis", TEXT, HEADING, KEYWORD, TITLE, OTHER) == ["/title/", "/keyword/", "/heading/", "/text/"]


def test_what_answers_every_word_comes_first() -> None:
    both = _document("/both/", text="Skolan ringer polisen")

    assert _find("ringa polisen från skolan", HEADING, both)[0] == "/both/"


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    common = [_document(f"/{number}/", heading="Stöd") for number in range(5)]

    assert _find("stöd polisen", *common, TEXT, HEADING)[0] == "/heading/"


def test_the_word_as_typed_comes_before_the_word_with_dots() -> None:
    dotted, plain = _document("/dotted/", "Håller"), _document("/plain/", "Haller")

    assert _find("haller", dotted, plain) == ["/plain/", "/dotted/"]
    assert _find("håller", dotted, plain) == ["/dotted/"]


def test_a_part_of_a_compound_is_found() -> None:
    report, concern = _document("/report/", "Orosanmälan"), _document("/concern/", text="Oro och anmälan")

    assert _find("anmälan", concern, report) == ["/report/", "/concern/"]


def test_one_word_written_as_two_is_found() -> None:
    assert _find("skol sköterska", TITLE, _document("/nurse/", text="Skolsköterskan")) == ["/nurse/"]


def test_a_synonym_of_several_words_is_found_in_any_form() -> None:
    leave = _document("/leave/", "Lämna gruppen")

    assert _find("jag har hoppat av", OTHER, leave, synonyms={"hoppa av": ["lämna"]}) == ["/leave/"]
    assert _find("av", OTHER, leave, synonyms={"hoppa av": ["lämna"]}) == []


def test_the_longest_synonym_counts() -> None:
    synonyms = {"vit": ["skolan"], "vit makt": ["polisen"]}

    assert _find("vit makt", OTHER, TITLE, synonyms=synonyms) == ["/title/"]


def test_a_synonym_that_no_page_answers_is_left_out_of_the_index() -> None:
    assert b"snuten" not in build_index([OTHER], {"snuten": ["polisen"]})


def test_at_most_so_many_answers_as_asked_for_are_given() -> None:
    index = SearchIndex.read(build_index([TITLE, KEYWORD, HEADING], {}))

    assert search(index, "polis", limit=2) == ["/title/", "/keyword/"]


def test_the_same_documents_give_the_same_bytes() -> None:
    assert build_index([TITLE, OTHER], {"b": ["skola"], "a": ["polis"]}) == build_index(
        [TITLE, OTHER], {"a": ["polis"], "b": ["skola"]}
    )


def test_nothing_is_found_for_nothing() -> None:
    assert _find("", TITLE) == _find(" -!? ", TITLE) == _find("och det är", TITLE) == []


@given(typed=st.text(max_size=40))
def test_whatever_is_typed_gives_an_answer_and_no_error(typed: str) -> None:
    assert set(_find(typed, TITLE, OTHER, synonyms={"snuten": ["polisen"]})) <= {"/title/", "/other/"}
