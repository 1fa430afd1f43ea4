# SPDX-License-Identifier: EUPL-1.2
"""Arabic and Persian are laid out from the right and read back word by word."""

import pytest

from ledfyr.publishing.paper.tests.looking import place_of, words_of
from ledfyr.publishing.paper.tests.printing import in_arabic, in_swedish

ARABIC = (
    "هنا يمكنك التحدث إلى أحد عن قلقك، مهما كان عمرك وأينما كنت تسكن. "
    "وهو أيضا لك إذا كنت تريد الخروج بنفسك. لا تحتاج إلى أن تكون متأكدا كي تتصل، ولا تدفع شيئا."
)
PERSIAN = (
    "اینجا می‌توانید با کسی از نگرانی تان صحبت کنید، هر سنی که داشته باشید. "
    "پژوهش دربارۀ کودکان را گزارش کرده‌اند؛ چگونه ژاله کمک گرفت؟"
)
SIGNS = str.maketrans("", "", ".،؛؟:\u200c")


def words(text: str) -> list[str]:
    return text.translate(SIGNS).split()


@pytest.mark.parametrize(("language", "text"), [("ar", ARABIC), ("fa", PERSIAN)])
def test_every_word_is_read_back_with_its_letters_in_order(language: str, text: str) -> None:
    read = words(words_of(in_arabic(f"<h1>{text}</h1><p>{text}</p>", language)))

    assert [word for word in words(text) if read.count(word) < 2] == []


def test_vowel_signs_are_not_printed_so_that_words_stay_whole() -> None:
    read = words_of(in_arabic("<h1>أيضًا</h1><p>ليس خطأً أن تتصل، يُطلب منك رقم.</p>"))

    assert "ليس خطأ أن تتصل، يطلب منك رقم." in read


def test_the_number_stands_at_the_far_side_of_the_name_in_either_direction() -> None:
    card = '<article><h2>Bris</h2><a class="lf-call" href="tel:116111"><bdi>116</bdi></a></article>'

    swedish, arabic = in_swedish(f"<h1>Hej</h1>{card}"), in_arabic(f"<h1>الخدمات</h1>{card}")

    assert place_of(swedish, "Bris") < 0.2
    assert place_of(swedish, "116") > 0.8
    assert place_of(arabic, "116") < 0.2
    assert place_of(arabic, "Bris") > 0.8
