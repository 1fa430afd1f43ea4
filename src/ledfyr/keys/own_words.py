# SPDX-License-Identifier: EUPL-1.2
"""The words in which the trail tells of keys: who made one, who was let in, who left, and when a key was recovered."""

from ledfyr.trail.vocabulary import RecordKind, Verb, registered


@registered
class KeysKind(RecordKind):
    """What somebody acted on."""

    MEMBER_KEY = ("keys.member_key", "nyckeln för konto {number}")
    UNIT_KEY = ("keys.unit_key", "nyckeln för enhet {number}")
    MEMBERSHIP = ("keys.membership", "del i enhetens nyckel för konto {number}")
    TEST_LETTER = ("keys.test_letter", "provbrev {number}")
    SEALED_RECORD = ("keys.sealed_record", "förseglad post {number}")


@registered
class KeysVerb(Verb):
    """What somebody did."""

    MEMBER_KEY_MADE = ("keys.member_key_made", "skapade {what}")
    MEMBER_KEY_REPLACED = ("keys.member_key_replaced", "ersatte {what} med en ny")
    PHRASE_CHANGED = ("keys.phrase_changed", "bytte fras på {what}")
    UNLOCKED = ("keys.unlocked", "låste upp {what}")
    WRONG_PHRASE = ("keys.wrong_phrase", "skrev fel fras till {what}")
    PASSKEY_ADDED = ("keys.passkey_added", "lät en inloggningsnyckel låsa upp {what}")
    PASSKEY_REMOVED = ("keys.passkey_removed", "lät en inloggningsnyckel inte längre låsa upp {what}")
    UNLOCKED_WITH_PASSKEY = ("keys.unlocked_with_passkey", "låste upp {what} med inloggningsnyckel")
    WRONG_PASSKEY = ("keys.wrong_passkey", "försökte låsa upp {what} med en inloggningsnyckel som inte stämde")
    LOCK_REFUSED = ("keys.lock_refused", "kunde inte låsa upp {what}, vars lås är skadat eller utbytt")
    COOKIE_REFUSED = ("keys.cookie_refused", "skickade en kaka som inte öppnar {what}")
    CLOCK_WENT_BACK = ("keys.clock_went_back", "fick {what} låst för att klockan hade gått bakåt")
    UNIT_KEY_MADE = ("keys.unit_key_made", "skapade {what}")
    MEMBER_ADMITTED = ("keys.member_admitted", "gav {what}")
    MEMBER_REMOVED = ("keys.member_removed", "tog tillbaka {what}")
    PART_REFUSED = ("keys.part_refused", "kunde inte öppna sin del av {what}")
    ROTATION_BEGUN = ("keys.rotation_begun", "började byta {what}")
    ROTATION_REFUSED = ("keys.rotation_refused", "försökte byta {what} när den inte kunde bytas")
    ROTATION_DONE = ("keys.rotation_done", "blev klar med att byta {what}")
    OLD_KEYS_THROWN_AWAY = ("keys.old_keys_thrown_away", "kastade äldre versioner av {what}")
    RECORD_DAMAGED = ("keys.record_damaged", "kunde inte öppna {what} när nyckeln byttes")
    RECORD_MENDED = ("keys.record_mended", "förseglade om {what}, som hade varit skadad")
    RECORD_REFUSED = ("keys.record_refused", "kunde inte öppna {what}")
    KEY_SPLIT = ("keys.key_split", "delade upp {what} i andelar")
    SHARES_REHEARSED = ("keys.shares_rehearsed", "övade återställning av {what}")
    SHARE_MISTYPED = ("keys.share_mistyped", "skrev av en andel av {what} fel")
    SHARES_REFUSED = ("keys.shares_refused", "försökte återställa {what} med andelar som inte stämde")
    KEY_RECOVERED = ("keys.key_recovered", "återställde {what} med andelar")
    TEST_LETTER_SEALED = ("keys.test_letter_sealed", "förseglade {what}")
    TEST_LETTER_OPENED = ("keys.test_letter_opened", "öppnade {what}")
