# SPDX-License-Identifier: EUPL-1.2
"""Program: one page of a PDF as a picture, so that nobody opens a document that a stranger sent."""

import pypdfium2

from ledfyr.contact.attachments.kinds import FileRefused, Kind, Reason
from ledfyr.contact.attachments.workshop.answering import Made, answer_with
from ledfyr.contact.attachments.workshop.limits import LONGEST_SIDE, MOST_PAGES
from ledfyr.contact.attachments.workshop.pictures import written

LARGEST_SCALE = 4.0  # a stamp is not drawn as large as a page


def show_document(content: bytes, word: str) -> Made:
    """The page of that number, and how many there are; those after the fiftieth are not drawn."""
    number = int(word)
    document = pypdfium2.PdfDocument(content)
    if not 1 <= number <= min(len(document), MOST_PAGES):
        raise FileRefused(Reason.DAMAGED)
    page = document[number - 1]
    longest = max(page.get_size())
    if longest <= 0:
        raise FileRefused(Reason.DAMAGED)
    picture = page.render(scale=min(LONGEST_SIDE / longest, LARGEST_SCALE)).to_pil()
    return Made(written(picture.convert("RGB"), Kind.WEBP), Kind.WEBP, pages=len(document))


if __name__ == "__main__":
    answer_with(show_document)
