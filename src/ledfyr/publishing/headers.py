# SPDX-License-Identifier: EUPL-1.2
"""The headers of every public answer, the same whether Ledfyr's own server or nginx sends it."""

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
Headers = tuple[tuple[str, str], ...]

GUARDING: Headers = (
    ("Content-Security-Policy", POLICY),
    ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), usb=(), payment=(), browsing-topics=()"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)
FOREVER = "public, max-age=31536000, immutable"


def guarding(letterbox: str) -> Headers:
    """The headers where forms of letters are sent to an address of their own; nothing else about them differs."""
    if not letterbox:
        return GUARDING
    policy = POLICY.replace("form-action 'self'", f"form-action 'self' {letterbox}")
    return (("Content-Security-Policy", policy), *GUARDING[1:])


def fresh_for(seconds: int) -> str:
    """Cache-Control of a page that is true for so many seconds more; afterwards it must be asked for anew."""
    return f"public, max-age={max(seconds, 0)}, must-revalidate"
