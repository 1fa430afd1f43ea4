# SPDX-License-Identifier: EUPL-1.2
"""E-mail and web addresses as one would say them on the phone: “snabel-a”, “punkt”."""

import re
from functools import cache

from ledfyr.listening.for_the_ear.words import EarWords, everywhere


@cache
def _address() -> re.Pattern[str]:
    ends = "|".join(everywhere().top_domains)
    name = r"[a-z0-9åäöé](?:[\wåäöé-]*[\wåäöé])?"
    return re.compile(
        rf"(?:https?://)?(?:www\.)?(?P<who>[\w.+-]+@)?(?P<host>(?:{name}\.)+(?:{ends}))\b(?P<path>/[\w/.-]*[\w/])?(?!\.\w)",
        re.IGNORECASE,
    )


def say_addresses(text: str, words: EarWords) -> str:
    """Every address in words."""
    return _address().sub(lambda found: _said(found, words), text)


def _said(found: re.Match[str], words: EarWords) -> str:
    parts = words.addresses
    who = f"{_spoken(found['who'][:-1], words)} {parts.at} " if found["who"] else ""
    return f"{who}{_spoken(found['host'] + (found['path'] or '').rstrip('/'), words)}"


def _spoken(address: str, words: EarWords) -> str:
    signs = {".": words.addresses.dot, "-": words.addresses.dash, "/": words.addresses.slash}
    labels = re.split(r"([./-])", address)
    return " ".join(_label(label, words) if label not in signs else signs[label] for label in labels if label)


def _label(label: str, words: EarWords) -> str:
    if label in words.numbers.known:
        return words.numbers.known[label]
    return " ".join(label.upper()) if label.upper() in everywhere().spelled else label
