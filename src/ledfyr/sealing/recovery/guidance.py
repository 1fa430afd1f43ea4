# SPDX-License-Identifier: EUPL-1.2
"""What the officers are told in Swedish: before a key is split, on the paper with a share, and when shares are used."""

WORDS_IN_ROW = 3

BEFORE_SPLITTING = (
    "Nu delas enhetens nyckel i andelar på papper. De behövs om alla i enheten tappar bort sina upplåsningsfraser.",
    "Utan andelar går det då inte att läsa något av det som enheten har skrivit eller fått.",
    "Välj personer som inte arbetar i samma enhet och som inte förvarar papper på samma ställe.",
    "Skriv ut på en skrivare som inte sparar det den skriver ut. Fotografera inte papperen.",
    "Gå igenom andelarna i en övning innan ni skiljs åt. Övningen visar att de fungerar och visar aldrig nyckeln.",
)

WHEN_SHARES_ARE_USED = (
    "Andelar används bara när ingen i enheten kan låsa upp nyckeln. Alla i enheten får veta att det har hänt.",
    "Skriv varje ord som det står på papperet. Stora och små bokstäver spelar ingen roll, och radnumren får vara med.",
    "När nyckeln är återställd: byt enhetens nyckel och dela den nya. De gamla papperen gäller inte den nya nyckeln.",
)


def share_sheet(words: str, *, unit: str, number: int, count: int, needed: int) -> str:
    """The paper with one share: the words in numbered rows, and what its keeper needs to know."""
    listed = words.split()
    rows = [
        f"{start + 1:>2}  " + "  ".join(f"{word:<9}" for word in listed[start : start + WORDS_IN_ROW]).rstrip()
        for start in range(0, len(listed), WORDS_IN_ROW)
    ]
    return "\n".join(
        (
            f"Andel {number} av {count} av nyckeln för {unit}",
            "",
            *rows,
            "",
            f"Det krävs {needed} andelar för att återställa nyckeln. Den här räcker inte ensam.",
            "Förvara papperet inlåst, och inte tillsammans med en annan andel.",
            "Lämna det inte till någon som ber om det i telefon eller mejl, vem det än är.",
            "Orden är engelska därför att standarden SLIP-39 är det. Deras ordning är viktig.",
            "Numret först på raden är numret på radens första ord.",
            "Om papperet försvinner: säg till genast, så byter enheten nyckel.",
            "",
        )
    )
