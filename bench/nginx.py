# SPDX-License-Identifier: EUPL-1.2
"""Runs nginx twice over in one process: with Ledfyr's generated configuration, and with one bare file."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.certificate import Certificate
from bench.installation import LEDFYR
from bench.processes import HOST, Served, free_port, running
from ledfyr.publishing.release import BakedFile, Release

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
BARE_FILE = "page.html"

# What Debian's own nginx.conf sets, without its logs; everything that nginx writes stays in the temporary folder.
WHOLE = """\
load_module {brotli};
{user}
daemon off;
worker_processes {workers};
pid {folder}/nginx.pid;
error_log stderr crit;
events {{ worker_connections 1024; }}
http {{
    sendfile on;
    tcp_nopush on;
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    ssl_certificate {chain};
    ssl_certificate_key {key};
    ssl_protocols TLSv1.2 TLSv1.3;
    include {folder}/ours-*.conf;
    server {{
        listen {bare};
        listen {bare_tls} ssl;
        root {folder}/bare;
        access_log off;
        brotli_static on;
        open_file_cache max=4000 inactive=10m;
        keepalive_requests 10000;
    }}
}}
"""


class NginxRefused(SystemExit):
    """nginx does not accept the generated configuration; its own words stand in the message."""


def why_no_nginx() -> str | None:
    """What is missing to run nginx as in production, or None."""
    if shutil.which("nginx") is None:
        return "nginx"
    return None if BROTLI.exists() else "libnginx-mod-http-brotli-static"


@contextmanager
def nginx(
    folder: Path, *, release: Release, page: BakedFile, certificate: Certificate
) -> Iterator[tuple[tuple[Served, Served], tuple[Served, Served]]]:
    """The page from the generated configuration and the bare file, each without and with TLS."""
    ours, ours_tls, bare, bare_tls = (f"{HOST}:{free_port()}" for _ in range(4))
    _generate(folder / "ours-plain.conf", ours)
    _generate(folder / "ours-tls.conf", f"{ours_tls} ssl")
    _lay_out_bare_file(folder / "bare", release, page)
    configuration = folder / "nginx.conf"
    configuration.write_text(_whole(folder, certificate, bare, bare_tls), encoding="utf-8")
    arguments = [shutil.which("nginx") or "nginx", "-p", str(folder), "-c", str(configuration)]
    _require_valid(arguments)
    with running(arguments, port=int(bare.rpartition(":")[2])) as process:
        yield (
            (Served(f"http://{ours}{page.path}", process), Served(f"https://{ours_tls}{page.path}", process)),
            (Served(f"http://{bare}/{BARE_FILE}", process), Served(f"https://{bare_tls}/{BARE_FILE}", process)),
        )


def _generate(target: Path, listen: str) -> None:
    answer = subprocess.run([LEDFYR, "nginx", "--listen", listen], check=True, capture_output=True, text=True)
    target.write_text(answer.stdout, encoding="utf-8")


def _lay_out_bare_file(folder: Path, release: Release, page: BakedFile) -> None:
    folder.mkdir()
    for suffix in ("", ".br"):
        (folder / f"{BARE_FILE}{suffix}").write_bytes(release.bytes_of(page, suffix))


def _whole(folder: Path, certificate: Certificate, bare: str, bare_tls: str) -> str:
    return WHOLE.format(
        brotli=BROTLI,
        # Its workers would become nobody, who may not read the temporary folder.
        user="user root;" if os.geteuid() == 0 else "",
        workers=min(2, os.cpu_count() or 1),
        folder=folder,
        chain=certificate.chain,
        key=certificate.key,
        bare=bare,
        bare_tls=bare_tls,
    )


def _require_valid(arguments: list[str]) -> None:
    test = subprocess.run([*arguments, "-t", "-q"], capture_output=True, text=True, check=False)
    if test.returncode:
        message = f"nginx refuses the configuration:\n{test.stderr}"
        raise NginxRefused(message)
