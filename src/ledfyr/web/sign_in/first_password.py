# SPDX-License-Identifier: EUPL-1.2
"""Makes the password with which somebody signs in for the first time; it is handed over on paper or read aloud."""

import secrets

# No sign is taken for another, on paper or on the telephone.
READABLE = "abcdefghjkmnpqrstuvwxyz23456789"
GROUPS, SIGNS = 5, 4


def first_password() -> str:
    """Groups of signs that chance drew: 99 bits, which nobody guesses."""
    return "-".join("".join(secrets.choice(READABLE) for _ in range(SIGNS)) for _ in range(GROUPS))
