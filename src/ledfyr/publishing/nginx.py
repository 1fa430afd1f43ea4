# SPDX-License-Identifier: EUPL-1.2
"""Writes the configuration with which nginx serves the baked files without Python, and sends two forms on to it."""

from pathlib import Path

from ledfyr.feedback.addresses import FETCH, FORM, Shell
from ledfyr.feedback.rules.writing import LARGEST_BODY
from ledfyr.languages import LANGUAGES
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
    # the file without the second round that `index` takes, and nginx itself refuses other methods than GET and HEAD;
    # with `index` and an `if` for the method, a page was measured to cost nginx about a sixth more.
    location / {{
        expires modified +{days}d;
        try_files ${{uri}}index.html $uri/ =404;
    }}

    location /design/ {{
{headers_again}
        default_type text/vtt;  # the one kind there that nginx does not know by its ending
        add_header Cache-Control "{forever}" always;
    }}

    location ~ ^/[a-z0-9/-]+/sidan\\.pdf$ {{
        expires modified +{days}d;
    }}

    location = /release.json {{ return 404; }}

    # What helps at a wrong address has none of its own. A folder without a page (403) is a wrong address too.
    location ^~ /404/ {{
        internal;
        try_files ${{uri}}index.html =404;
    }}
    error_page 403 =404 /404/;
    error_page 400 404 405 414 416 500 502 503 504 /404/;

    # A form goes to the public face with the type of its content and nothing else that the browser said: no address of
    # the sender, no name of a browser, no cookie. The headers of the answer are those of every other page.
    location @public_face {{
        proxy_pass {upstream};
        proxy_http_version 1.1;
        proxy_pass_request_headers off;
        proxy_set_header Connection "";
        proxy_set_header Content-Type $content_type;
        client_body_buffer_size {largest};  # nothing that is written passes through a file
        proxy_max_temp_file_size 0;
{hidden}
        recursive_error_pages on;
        error_page 500 502 503 504 $home/{not_arrived};
    }}

{homes}
}}
"""

# One of each municipality and language: its pages, what helps at its wrong addresses, and its two forms.
HOME = """\
    location {home}/ {{
        expires modified +{days}d;
        try_files ${{uri}}index.html $uri/ =404;
        error_page 403 =404 {home}/404/;
        error_page 400 404 405 414 416 500 502 503 504 {home}/404/;
    }}
    location ^~ {home}/404/ {{
        internal;
        try_files ${{uri}}index.html =404;
    }}
{forms}"""

# nginx itself answers a form that is sent to a file with 405, and that answer is asked for from the public face. A page
# is never slowed down by a question about the method.
FORM_PAGE = """\
    location = {home}/{form} {{
        expires modified +{days}d;
        client_max_body_size {largest};
        limit_except GET POST {{ deny all; }}
        set $home {home};
        recursive_error_pages on;
        try_files ${{uri}}index.html =404;
        error_page 405 = @public_face;
        error_page 413 {home}/{not_arrived};
        error_page 403 =404 {home}/404/;
        error_page 400 404 414 416 500 502 503 504 {home}/404/;
    }}
"""


def nginx_configuration(*, baked: Path, slugs: list[str], server_name: str, listen: str, upstream: str) -> str:
    """The server block for these municipalities; `upstream` is where the public face takes forms."""
    headers = "\n".join(f'    add_header {name} "{value}" always;' for name, value in GUARDING)
    homes = [f"/{slug}/{language.segment}".rstrip("/") for slug in slugs for language in LANGUAGES]
    return SERVER.format(
        listen=listen,
        server_name=server_name,
        root=baked / "current",
        headers=headers,
        headers_again=headers.replace("    add", "        add"),
        hidden="\n".join(f"        proxy_hide_header {name};" for name, _ in GUARDING),
        forever=FOREVER,
        days=BEFORE_THE_END.days,
        upstream=upstream,
        largest=LARGEST_BODY,
        not_arrived=Shell.NOT_ARRIVED.below,
        homes="\n".join(_home(home) for home in homes),
    )


def _home(home: str) -> str:
    facts = {
        "home": home,
        "days": BEFORE_THE_END.days,
        "largest": LARGEST_BODY,
        "not_arrived": Shell.NOT_ARRIVED.below,
    }
    forms = "".join(FORM_PAGE.format(form=form, **facts) for form in (FORM, FETCH))
    return HOME.format(forms=forms, **facts)
