# SPDX-License-Identifier: EUPL-1.2
"""Program: a text, looked through to its last letter and left as it is. It has no place for anything else."""

from ledfyr.contact.attachments.kinds import FileRefused, Kind, Reason, is_text
from ledfyr.contact.attachments.workshop.answering import Made, answer_with


def clean_text(content: bytes, _word: str) -> Made:
    """The same text; what only begins like one is refused."""
    if not is_text(content):
        raise FileRefused(Reason.KIND_UNKNOWN)
    return Made(content, Kind.TEXT)


if __name__ == "__main__":
    answer_with(clean_text)
