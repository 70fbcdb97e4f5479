"""The time zone of a place, from the names that CLDR has for the cities of the zones."""

from __future__ import annotations

import re
from functools import cache
from zoneinfo import available_timezones

from babel import Locale, UnknownLocaleError

from annotated_agenda.authoring.importing.recognition.words import folded

# Seats of organizations that are no city of a zone in CLDR.
_SEATS = {
    "Europe/Zurich": ("geneva", "genève", "ginebra", "женева", "日内瓦", "جنيف"),
    "Europe/Berlin": ("bonn", "bonn", "bonn", "бонн", "波恩", "بون"),
    "Europe/Amsterdam": ("the hague", "la haye", "la haya", "гаага", "海牙", "لاهاي"),
    "America/Toronto": ("montreal", "montréal", "montreal", "монреаль", "蒙特利尔", "مونتريال"),
    "Europe/London": ("glasgow", "glasgow", "glasgow", "глазго", "格拉斯哥", "غلاسكو"),
    "Asia/Dubai": ("abu dhabi", "abou dhabi", "abu dabi", "абу-даби", "阿布扎比", "أبو ظبي"),
}
# The letters of job numbers say where a document was made.
_OFFICES = {
    "V": "Europe/Vienna",
    "GE": "Europe/Zurich",
    "K": "Africa/Nairobi",
    "Na": "Africa/Nairobi",
}


def zone_of_place(place: str, language: str) -> str:
    """Return the time zone of a city, as a language calls it, or an empty string."""
    name = folded(place).split(",")[0].split("，")[0].strip()
    if not name:
        return ""
    for zone, names in _SEATS.items():
        if name in names:
            return zone
    return _cities(language).get(name, "") or _cities("en").get(name, "")


def zone_of_job(job: str) -> str:
    """Return the time zone of the office that gave a job number ("V.16-03176"), or ""."""
    if re.match(r"\d{2}-\d{5}", job):
        return "America/New_York"
    return _OFFICES.get(job.partition(".")[0], "")


def city_of_zone(zone: str, language: str) -> str:
    """Return what a language calls the city of an office's time zone."""
    for seat, names in _SEATS.items():
        if zone == seat and language in _ORDER:
            name = names[_ORDER.index(language)]
            return name.title() if name.isascii() or language in {"fr", "ru", "es"} else name
    city = _locale(language).time_zones.get(zone, {}).get("city")
    return str(city or zone.rpartition("/")[2].replace("_", " "))


_ORDER = ("en", "fr", "es", "ru", "zh", "ar")


@cache
def _cities(language: str) -> dict[str, str]:
    locale = _locale(language)
    cities = {
        folded(zone.rpartition("/")[2].replace("_", " ")): zone
        for zone in sorted(available_timezones())
        if "/" in zone and not zone.startswith("Etc/")
    }
    for zone, names in locale.time_zones.items():
        if "city" in names:
            cities[folded(names["city"])] = zone
    return cities


@cache
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-")
    except UnknownLocaleError:
        return Locale.parse("en")
