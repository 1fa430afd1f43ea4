# SPDX-License-Identifier: EUPL-1.2
"""Writes the configuration with which nginx serves the baked files without Python, and sends forms on to it."""

from dataclasses import dataclass
from pathlib import Path

from ledfyr.contact.addresses import TAKES_LETTERS
from ledfyr.contact.addresses import Shell as LetterShell
from ledfyr.contact.attachments.kinds import MOST_BYTES
from ledfyr.feedback.addresses import FETCH, FORM, Shell
from ledfyr.feedback.rules.writing import LARGEST_BODY
from ledfyr.languages import LANGUAGES
from ledfyr.publishing.headers import FOREVER, GUARDING, Headers
from ledfyr.publishing.stamping import BEFORE_THE_END

LONGEST_TEXT = 200_000  # bytes of a form without a file; the pattern in the map below says the same
LARGEST_FILE = MOST_BYTES + 1_000_000  # bytes of a form with a file

SERVER = """\
# Made by `ledfyr nginx`; make it anew rather than changing it. Include it in the http block.
# Needs Debian's libnginx-mod-http-brotli-static. Nothing about a visitor is logged.

# A letter is kept in memory until all of it has come, so that a slow line keeps nobody else waiting. One with a file is
# too large for that, and is sent on as it comes; the letterbox lets in a few of those at a time.
map $content_length $way_of_a_letter {{
    default @letters_with_files;
    "~^1?[0-9]{{1,5}}$" @letters;
}}

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

    # So does a letter, to the letterbox. That is told where it comes from, so that a flood makes nobody wait but its
    # own network; the letterbox counts without keeping it (web/letterbox/flood.py).
{letters}

{homes}
}}
"""

LETTERS = """\
    location {place} {{
        proxy_pass {letterbox};
        proxy_http_version 1.1;
        proxy_pass_request_headers off;
        proxy_set_header Connection "";
        proxy_set_header Content-Type $content_type;
        proxy_set_header X-Ledfyr-Network $remote_addr;
        {rule}
        proxy_max_temp_file_size 0;
{hidden}
        recursive_error_pages on;
        error_page 500 502 503 504 $home/{not_arrived};
    }}
"""
WHOLE = f"client_body_buffer_size {LONGEST_TEXT};  # nothing that is written passes through a file"
AS_IT_COMES = "proxy_request_buffering off;  # nor does this"

# One of each municipality and language: its pages, what helps at its wrong addresses, and its forms.
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

# nginx itself answers a form that is sent to a file with 405, and that answer is asked for from a face. A page is never
# slowed down by a question about the method.
FORM_PAGE = """\
    location = {home}/{form} {{
        expires modified +{days}d;
        client_max_body_size {largest};
        limit_except GET POST {{ deny all; }}
        set $home {home};
        recursive_error_pages on;
        try_files ${{uri}}index.html =404;
        error_page 405 = {way};
        error_page 413 {home}/{not_arrived};
        error_page 403 =404 {home}/404/;
        error_page 400 404 414 416 500 502 503 504 {home}/404/;
    }}
"""


@dataclass(frozen=True)
class Upstreams:
    """Where the two faces take what nginx cannot answer from a file."""

    public_face: str
    letterbox: str


def nginx_configuration(
    *, baked: Path, slugs: list[str], server_name: str, listen: str, upstreams: Upstreams, guarding: Headers = GUARDING
) -> str:
    """The server block for these municipalities."""
    headers = "\n".join(f'    add_header {name} "{value}" always;' for name, value in guarding)
    homes = [f"/{slug}/{language.segment}".rstrip("/") for slug in slugs for language in LANGUAGES]
    hidden = "\n".join(f"        proxy_hide_header {name};" for name, _ in guarding)
    return SERVER.format(
        listen=listen,
        server_name=server_name,
        root=baked / "current",
        headers=headers,
        headers_again=headers.replace("    add", "        add"),
        hidden=hidden,
        forever=FOREVER,
        days=BEFORE_THE_END.days,
        upstream=upstreams.public_face,
        largest=LARGEST_BODY,
        not_arrived=Shell.NOT_ARRIVED.below,
        letters=_letters(upstreams.letterbox, hidden),
        homes="\n".join(_home(home) for home in homes),
    )


def _letters(letterbox: str, hidden: str) -> str:
    ways = {"@letters": WHOLE, "@letters_with_files": AS_IT_COMES}
    facts = {"letterbox": letterbox, "hidden": hidden, "not_arrived": LetterShell.NOT_ARRIVED.below}
    return "\n".join(LETTERS.format(place=place, rule=rule, **facts) for place, rule in ways.items())


def _home(home: str) -> str:
    feedback = {"way": "@public_face", "largest": LARGEST_BODY, "not_arrived": Shell.NOT_ARRIVED.below}
    letters = {"way": "$way_of_a_letter", "largest": LARGEST_FILE, "not_arrived": LetterShell.NOT_ARRIVED.below}
    facts = {"home": home, "days": BEFORE_THE_END.days}
    forms = [FORM_PAGE.format(form=form, **feedback, **facts) for form in (FORM, FETCH)]
    forms += [FORM_PAGE.format(form=form, **letters, **facts) for form in TAKES_LETTERS]
    return HOME.format(forms="".join(forms), **facts)
