"""What web servers are to say with a site: security headers, types, compression, caching, the page for 404.

The policy lets nothing run, load or frame the site but the site itself; inline scripts and styles, which only
Material's pages have, are let through by their digests (CSP level 3, https://www.w3.org/TR/CSP3/).
"""

from __future__ import annotations

import base64
import re
from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256
from pathlib import Path

FOLDER = ".hosting"
SERVERS = ("headers", "nginx", "caddy")

_INLINE = re.compile(
    r"<(?P<tag>script|style)\b(?P<attributes>[^>]*)>(?P<text>.*?)</(?P=tag)>", re.DOTALL
)
_NO_SCRIPT = re.compile(r"""\bsrc\s*=|\btype\s*=\s*["']?(?!module|text/javascript)[\w+/-]+""")
_POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "font-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
_HEADERS = {
    "Strict-Transport-Security": "max-age=31536000",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
# Folders of the search index, whose files are named by what they hold.
_NAMED_BY_CONTENT = ("pagefind/fragment/", "pagefind/index/")
_FOR_A_YEAR = "public, max-age=31536000, immutable"
_TYPES = {
    "ics": "text/calendar; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "wasm": "application/wasm",
}
_FEED = "application/atom+xml; charset=utf-8"


def hosting_files(
    servers: Collection[str], root: str, pages: Iterable[str], assets: Iterable[str] = ()
) -> Mapping[str, str]:
    """Return the files for some of SERVERS by their paths in the site.

    `root` is where the site lies on its host ("/" or "/meetings/7/"), `pages` are its HTML, `assets`
    the folders of scripts and styles, whose names say what they hold.
    """
    kept = (*_NAMED_BY_CONTENT, *sorted(set(assets)))
    headers = {"Content-Security-Policy": content_policy(pages), **_HEADERS}
    files = {}
    if "headers" in servers:
        files["_headers"] = _netlify(headers, root, kept)
    if "nginx" in servers:
        files[f"{FOLDER}/nginx.conf"] = _nginx(headers, root, kept)
    if "caddy" in servers:
        files[f"{FOLDER}/Caddyfile"] = _caddy(headers, root, kept)
    return files


def content_policy(pages: Iterable[str]) -> str:
    """Return the Content-Security-Policy that lets some pages work, and nothing else."""
    digests: dict[str, set[str]] = {"script": set(), "style": set()}
    for page in pages:
        for found in _INLINE.finditer(page):
            if found["tag"] == "style" or not _NO_SCRIPT.search(found["attributes"]):
                digest = base64.b64encode(sha256(found["text"].encode()).digest()).decode()
                digests[found["tag"]].add(f"'sha256-{digest}'")
    further = {f"{tag}-src": sorted(found) for tag, found in digests.items()}
    return "; ".join(
        " ".join([name, sources, *further.get(name, ())]) for name, sources in _POLICY.items()
    )


def robots(site_url: str) -> str:
    """Return robots.txt: everything may be read, and where the map of the site is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n"


def read_pages(site: Path) -> Iterable[str]:
    """Yield the HTML of every page of a site."""
    for path in sorted(site.rglob("*.html")):
        yield path.read_text("utf-8", "replace")


def _netlify(headers: Mapping[str, str], root: str, kept: Iterable[str]) -> str:
    """Return `_headers`, as Netlify, Cloudflare Pages and others read it: they revalidate pages by themselves."""
    lines = [f"{root}*", *(f"  {name}: {value}" for name, value in headers.items())]
    for folder in kept:
        lines += [f"{root}{folder}*", f"  Cache-Control: {_FOR_A_YEAR}"]
    for ending, kind in _TYPES.items():
        lines += [f"{root}*.{ending}", f"  Content-Type: {kind}"]
    return "\n".join([*lines, ""])


def _nginx(headers: Mapping[str, str], root: str, kept: Iterable[str]) -> str:
    """Return what to include in nginx' `server { … }`, which has `root`, `listen` and the certificate."""
    lines = ["# include this file in the server's block, beside its `root`", "charset utf-8;"]
    lines += [f'add_header {name} "{value}" always;' for name, value in headers.items()]
    lines += [
        f"error_page 404 {root}404.html;",
        "expires -1;",
        "gzip on;",
        "gzip_vary on;",
        "gzip_types text/css text/javascript application/javascript application/json text/calendar",
        "  application/atom+xml image/svg+xml text/plain text/xml application/wasm;",
        f"location ~ ^{root}\\.(?!well-known/) {{ return 404; }}",
    ]
    lines += [f"location {root}{folder} {{ expires 1y; }}" for folder in kept]
    lines += [
        f'location ~ \\.{ending}$ {{ types {{ }} default_type "{kind}"; }}'
        for ending, kind in _TYPES.items()
    ]
    lines.append(f'location ~ /feed\\.xml$ {{ types {{ }} default_type "{_FEED}"; }}')
    return "\n".join([*lines, ""])


def _caddy(headers: Mapping[str, str], root: str, kept: Iterable[str]) -> str:
    """Return what to import into a site's block of a Caddyfile, beside its `root` and `file_server`."""
    lines = ["# import this file in the site's block, beside `root` and `file_server`", "header {"]
    lines += [f'\t{name} "{value}"' for name, value in headers.items()]
    lines += ["\t?Cache-Control no-cache", "}", "encode zstd gzip"]
    named = " ".join(f"{root}{folder}*" for folder in kept)
    lines += [f"@named path {named}", f'header @named Cache-Control "{_FOR_A_YEAR}"']
    lines += [f'header {root}*.{ending} Content-Type "{kind}"' for ending, kind in _TYPES.items()]
    lines += [f'header {root}*feed.xml Content-Type "{_FEED}"']
    lines += [f"@hidden path {root}{FOLDER}/* {root}.annotated-agenda", "error @hidden 404"]
    lines += ["handle_errors {", f"\trewrite * {root}404.html", "\tfile_server", "}"]
    return "\n".join([*lines, ""])
