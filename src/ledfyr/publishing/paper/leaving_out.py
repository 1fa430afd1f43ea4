# SPDX-License-Identifier: EUPL-1.2
"""Decides what on a page is not meant for paper: what is pressed, heard, filled in, or true only for a moment."""

from bs4 import Tag

PRESSED_OR_HEARD = {
    "audio", "button", "dialog", "embed", "form", "iframe", "input", "label", "link", "meta", "nav", "noscript",
    "object", "script", "select", "style", "svg", "template", "textarea", "title", "video",
}  # fmt: skip

HIDDEN = {"lf-hidden", "lf-on-paper", "lf-outcome__own"}  # the second says when it was printed, as every paper does

# “Öppet nu” is false an hour after it was printed. What should stand there on paper is marked data-only="paper".
MOMENTARY = {
    "lf-answering__now", "lf-answering__until", "lf-answering__next", "lf-also__until", "lf-channel__state",
    "lf-service__state",
}  # fmt: skip


def is_off_paper(element: Tag) -> bool:
    if element.get("data-only") == "paper":
        return False
    return element.name in PRESSED_OR_HEARD or _is_hidden(element) or bool(classes_of(element) & (HIDDEN | MOMENTARY))


def _is_hidden(element: Tag) -> bool:
    return element.has_attr("hidden") or element.get("aria-hidden") == "true" or element.get("data-only") == "screen"


def classes_of(element: Tag) -> set[str]:
    return {name for name in element.get_attribute_list("class") if name}
