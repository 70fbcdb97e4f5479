"""Which host names the preview answers to: a page elsewhere could have its own name lead to this machine."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit


def is_own_host(host: str, preview: str) -> bool:
    """Say whether a request's Host names this machine: by an IP address, or as the preview is called.

    `preview` is the address at which it serves.
    """
    name = _name(f"//{host}")
    return name in {"localhost", _name(preview)} or _is_ip_address(name)


def _name(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").rstrip(".").lower()
    except ValueError:
        return ""


def _is_ip_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
