# SPDX-License-Identifier: EUPL-1.2
"""Decides whether a face may start with invented persons: only where nobody but oneself can come, and nobody works."""

from collections.abc import Sequence

THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "[::1]"})


def why_not_demonstrate(
    *, https: bool, hosts: Sequence[str], engines: Sequence[str], public_address: str
) -> str | None:
    """The reason why LEDFYR_DEMONSTRATION=yes stops the start, or None on a machine of one's own."""
    signs = {
        "LEDFYR_HTTPS=yes": https,
        "LEDFYR_HOSTS": bool(set(hosts) - THIS_MACHINE),
        "a database in PostgreSQL": any("postgresql" in engine for engine in engines),
        "LEDFYR_PUBLIC_ADDRESS": public_address.startswith("https:"),
    }
    found = [sign for sign, stands in signs.items() if stands]
    if not found:
        return None
    return (
        f"LEDFYR_DEMONSTRATION=yes gives invented persons a way in, and {found[0]} says that this is a real "
        "installation. Leave LEDFYR_DEMONSTRATION out."
    )


def why_not_start_beside_invented(*, is_demonstration: bool, invented: int) -> str | None:
    """The reason why a face does not start where invented persons have accounts, or None."""
    if is_demonstration or not invented:
        return None
    return (
        f"This database holds {invented} invented persons of a demonstration, and real work never stands beside them. "
        "Choose an empty folder with LEDFYR_HOME, or type: make run"
    )
