# SPDX-License-Identifier: EUPL-1.2
"""Writes the configuration with which nginx serves the baked files alone, without Python in the reader's path."""

from pathlib import Path

from ledfyr.publishing.headers import FOREVER, GUARDING
from ledfyr.publishing.stamping import BEFORE_THE_END

SERVER = """\
# Made by `ledfyr nginx`; make it anew rather than changing it. Include it in the http block.
# Needs Debian's libnginx-mod-http-brotli-static. Nothing about a visitor is logged.

server {{
    listen {listen};
    server_name {server_name};
    server_tokens off;
    root {root};
    charset utf-8;

    access_log off;
    error_log /dev/null crit;

    brotli_static on;
    gzip_static on;
    gunzip on;
    gzip_vary on;
    open_file_cache max=4000 inactive=10m;
    open_file_cache_valid 1s;
    open_file_cache_errors on;
    keepalive_requests 10000;
    absolute_redirect off;

{headers}

    # The time stamp of a page's file stands {days} days before the moment when it stops being true. `try_files` finds
    # the file without the second round that `index` takes, and nginx itself refuses every method but GET and HEAD:
    # that and an `if` for the method were measured to cost a fifth of nginx's time for a page (docs/benchmarks.md).
    location / {{
        expires modified +{days}d;
        try_files ${{uri}}index.html $uri/ =404;
    }}

    location /design/ {{
{headers_again}
        add_header Cache-Control "{forever}" always;
    }}

    location = /release.json {{ return 404; }}

    # What helps at a wrong address has none of its own. A folder without a page (403) is a wrong address too.
    location = /404/ {{
        internal;
        try_files /404/index.html =404;
    }}
    error_page 403 =404 /404/;
    error_page 400 404 405 414 416 500 502 503 504 /404/;

{missing}
}}
"""

MISSING = """\
    location /{slug}/ {{
        expires modified +{days}d;
        try_files ${{uri}}index.html $uri/ =404;
        error_page 403 =404 /{slug}/404/;
        error_page 400 404 405 414 416 500 502 503 504 /{slug}/404/;
    }}
    location = /{slug}/404/ {{
        internal;
        try_files /{slug}/404/index.html =404;
    }}
"""


def nginx_configuration(*, baked: Path, slugs: list[str], server_name: str, listen: str) -> str:
    """The server block for these municipalities."""
    headers = "\n".join(f'    add_header {name} "{value}" always;' for name, value in GUARDING)
    days = BEFORE_THE_END.days
    return SERVER.format(
        listen=listen,
        server_name=server_name,
        root=baked / "current",
        headers=headers,
        headers_again=headers.replace("    add", "        add"),
        forever=FOREVER,
        days=days,
        missing="\n".join(MISSING.format(slug=slug, days=days) for slug in slugs),
    )
