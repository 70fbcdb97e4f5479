"""What a build writes for web servers beside the pages: `extra.hosting` in mkdocs.yml lists for which."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from annotated_agenda.doorway.reporting.setting_effects import setting_problem
from annotated_agenda.meeting.problem import Problem
from annotated_agenda.publishing.web.hosting import SERVERS, hosting_files, read_pages, robots

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from annotated_agenda.publishing.edition.site_plan import SitePlan

_SETTING = "hosting"
_ROBOTS = "robots.txt"


def check_hosting(config: MkDocsConfig) -> Iterator[Problem]:
    """Yield a problem when the setting names no server that is known."""
    value = config.extra.get(_SETTING, [])
    if not isinstance(value, list) or not set(map(str, value)) <= set(SERVERS):
        message, remedy = f"{value!r:.60} is not known", f"write some of [{', '.join(SERVERS)}]"
        yield setting_problem(config, f"extra.{_SETTING}", message, remedy)


def write_hosting(config: MkDocsConfig, site: Path, plan: SitePlan) -> None:
    """Write what web servers are to say; robots.txt only where the author has none."""
    url, assets = plan.url, [look.assets for look in plan.looks.values()]
    root = (urlsplit(url).path or "/") if url else "/"
    servers = config.extra.get(_SETTING, [])
    texts = dict(hosting_files(servers, root, read_pages(site), assets)) if servers else {}
    if url and not (site / _ROBOTS).exists():
        texts[_ROBOTS] = robots(url)
    for name, text in texts.items():
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text(text, "utf-8")
