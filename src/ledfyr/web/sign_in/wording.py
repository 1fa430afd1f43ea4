# SPDX-License-Identifier: EUPL-1.2
"""The sentences that those who sign in read when something is not right."""

import math

MISMATCH = (
    "E-postadressen och lösenordet hör inte ihop. Pröva igen. "
    "Har du glömt lösenordet kan den som sköter Ledfyr hos er ge dig ett nytt."
)
WRONG_CODE = (
    "Koden stämmer inte, eller är redan använd. Vänta på nästa kod i appen och skriv den, eller skriv en reservkod."
)
WRONG_FIRST_CODE = "Koden stämmer inte. Kontrollera att telefonens klocka går rätt och skriv koden som syns just nu."
WRONG_PASSWORD = "Det är inte ditt lösenord. Pröva igen."  # noqa: S105  # a sentence, not a password
WRONG_KEY = "Inloggningsnyckeln kändes inte igen. Pröva igen, eller logga in på ett annat sätt."
KEY_NOT_ADDED = "Inloggningsnyckeln gick inte att skapa. Pröva igen."
START_AGAIN = "Det blev fel kod för många gånger. Börja om med lösenordet."
UNREADABLE = "Ledfyr kan inte läsa ditt andra steg. Be den som sköter Ledfyr hos er att låta dig ställa in det på nytt."
KEEP_ONE = "Det är ditt enda andra steg. Lägg till ett annat först."
NO_ADDRESS = "Skriv din e-postadress, till exempel namn@kommun.se."
NO_PASSWORD = "Skriv ditt lösenord."  # noqa: S105
NO_CODE = "Skriv koden. Den har sex siffror i appen och åtta på listan med reservkoder."
LONG_NAME = "Skriv ett kortare namn, högst 60 tecken."
NO_KEY = "Ledfyr fick ingen inloggningsnyckel. Pröva igen."
NOT_THE_SAME = "Du skrev inte samma lösenord båda gångerna."
CLOSED = "Kontot är stängt. Fråga den som sköter Ledfyr hos er."


def wait_then_try(seconds: float) -> str:
    """How long to wait before the next try."""
    whole = math.ceil(seconds)
    if whole <= 90:  # noqa: PLR2004  # up to here seconds are easier to wait for than minutes
        return f"Det har blivit fel flera gånger. Vänta {whole} sekunder och pröva igen."
    return f"Det har blivit fel flera gånger. Vänta {math.ceil(whole / 60)} minuter och pröva igen."
