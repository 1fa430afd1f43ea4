# SPDX-License-Identifier: EUPL-1.2
"""What is pressed, heard, hidden or true only for a moment does not come on paper."""

import pytest

from ledfyr.publishing.paper import document_of
from ledfyr.publishing.paper.tree import Paragraph, Run

KEPT = (Paragraph((Run("Kvar"),)),)


@pytest.mark.parametrize(
    "html",
    [
        '<p data-only="screen">Börja om</p>',
        "<nav><h2>Läs också</h2></nav>",
        '<form hidden><label for="sok">Sök</label><input id="sok"></form>',
        '<audio controls src="/tal.opus">Lyssna</audio>',
        "<p hidden>Inga träffar</p>",
        '<figure aria-hidden="true"><svg><title>Fyr</title><path d="M0 0"/></svg></figure>',
        "<script>1 &lt; 2</script><style>p {}</style>",
        '<p class="lf-service__state">Öppet nu, till i morgon kl. 08.00.</p>',
        '<p class="lf-channel__state lf-channel__state--open">Öppet nu.</p>',
        '<p class="lf-quiet lf-on-paper">Så här var det i maj.</p>',
        "<!-- en anmärkning -->",
        "<ul><li hidden>Tom</li></ul>",
        "<section><h2></h2><p> </p></section>",
    ],
)
def test_what_is_pressed_heard_hidden_or_true_for_a_moment_is_left_out(html: str) -> None:
    assert document_of(f"<main>{html}<p>Kvar</p></main>").blocks == KEPT


def test_hidden_words_in_a_line_are_left_out_without_a_trace() -> None:
    line = '<p>Kvar<span class="lf-hidden"> (annan webbplats)</span></p>'

    assert document_of(f"<main>{line}</main>").blocks == KEPT


def test_what_is_marked_for_paper_alone_is_kept_whatever_its_class() -> None:
    hours = '<p class="lf-service__state" data-only="paper">Kvar</p>'

    assert document_of(f"<main>{hours}</main>").blocks == KEPT
