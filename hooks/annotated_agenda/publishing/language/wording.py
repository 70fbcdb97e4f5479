"""The words that the site itself says, in each language: the term base, dates and times."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from babel.dates import format_date, format_interval, get_month_names
from babel.lists import format_list

from annotated_agenda.meeting.item_number import NumberStyle
from annotated_agenda.meeting.sitting_time import PartOfDay, Period, SittingTime
from annotated_agenda.publishing.language.locales import find_locale, locale_of
from annotated_agenda.publishing.language.term_base import Terms, words_in


class Wording:
    """One language's labels, dates, times and numbers; English stands in for a missing term."""

    def __init__(self, language: str, terms: Terms) -> None:
        self.language = language
        self._base = terms
        own = {term: words_in(words, language) for term, words in terms.items()}
        self.terms: Mapping[str, str] = {t: w for t, w in own.items() if isinstance(w, str)}
        self._forms = {t: forms for t, forms in own.items() if not isinstance(forms, str)}
        self._locale = locale_of(str(terms["locale"].get(language, language)))
        self.number_style = NumberStyle(
            letters=tuple(self.terms["item_letters"].split()),
            capitals=tuple(self.terms["item_capitals"].split()),
            numerals=tuple(self.terms["item_numerals"].split()),
            letter_mark=self.terms["item_letter_mark"],
            numeral_mark=self.terms["item_numeral_mark"],
            joint=self.terms["item_joint"],
            repeats=tuple(self.terms["item_repeats"].split(" / ")),
        )
        named = (pair.split(" ", 1) for pair in self.terms["language_names"].split(" / ") if pair)
        self._own_languages = dict(named)
        self.division_style = replace(
            self.number_style, letter_mark=self.terms["article_letter_mark"]
        )

    def say(self, term: str, **values: object) -> str:
        """Return a term's words with its {placeholders} filled in."""
        return self.terms[term].format(**values)

    def say_in(self, language: str, term: str) -> str:
        """Return a term as the readers of another language have it, placeholders and all."""
        return str(words_in(self._base[term], language))

    def say_of(self, term: str, count: int, **values: object) -> str:
        """Return the words before a list of `count` things: "item 6", "items 6 and 7".

        They agree with the list, not with a figure: from five on they no longer change, though
        Russian writes "21" with the singular.
        """
        forms = self._forms[term]
        category = self._locale.plural_form(min(count, 5))
        return forms.get(category, forms["other"]).format(**values)

    def annex(self, number: int) -> str:
        """Return the name of an annex: "Annex II"."""
        numerals = self.terms["annex_numerals"].split()
        written = numerals[number - 1] if number <= len(numerals) else str(number)
        return self.say("annex_number", number=written.replace("_", " "))

    def language_name(self, code: str) -> str:
        """Return the name of a language in this one: "en" is "anglais" in French."""
        if own := self._own_languages.get(code):
            return own
        locale = find_locale(code)
        return str((locale and locale.get_display_name(self._locale)) or code)

    def text_in(self, code: str) -> str:
        """Return the name of a language as it stands in "the French text"."""
        return self.terms.get(f"text_in_{code}") or self.language_name(code)

    def join(self, words: Iterable[str]) -> str:
        """Return words as a list in a sentence: "Arabic, English and French"."""
        joined = str(format_list(list(words), locale=self._locale))
        if self._locale.language == "es":  # "francés e inglés", which CLDR writes "y inglés"
            joined = re.sub(r" y (?=h?i(?![aeou]))", " e ", joined)
        return joined

    def date(self, day: dt.date) -> str:
        """Return a date: "9 August 2016"."""
        return self._date(day, "date_pattern")

    def day_heading(self, day: dt.date) -> str:
        """Return a day of the meeting, without the year: "Wednesday, 19 October"."""
        heading = self._date(day, "day_pattern")
        return heading[:1].upper() + heading[1:]

    def short_day(self, day: dt.date) -> str:
        """Return a day of the meeting where there is little room: "Wed 19"."""
        return self.sentence_start(self._date(day, "short_day_pattern"))

    def date_range(self, first: dt.date, last: dt.date) -> str:
        """Return the dates of a meeting: "19–21 October 2016", "29 August–9 September 2022"."""
        if first == last:
            return self.date(first)
        same_year = first.year == last.year
        same_month = same_year and first.month == last.month
        return self.say(
            "date_range_in_month"
            if same_month
            else "date_range_in_year"
            if same_year
            else "date_range",
            first=self.date(first),
            last=self.date(last),
            first_in_year=self._date(first, "day_of_year_pattern"),
            last_in_year=self._date(last, "day_of_year_pattern"),
            first_day=self._day(first),
            last_day=self._day(last),
            interval=format_interval(first, last, "yMMMMd", locale=self._locale),
        )

    def times(self, time: SittingTime) -> str:
        """Return a sitting's times: "3–6 p.m.", "15 heures-18 heures", "3 p.m.", "afternoon"."""
        if isinstance(time, PartOfDay):
            return self.terms[f"part_{time.part}" if time.part else "hours_unknown"]
        if time.end is None:
            return self.say("time_alone", time=self.time(time.start))
        return self._time_range(time.start, time.end)

    def periods(self, periods: Iterable[Period]) -> str:
        """Return the dates of a meeting in one or several parts; empty where there are none."""
        return self.join(self.date_range(period.first, period.last) for period in periods)

    def _time_range(self, start: dt.datetime, end: dt.datetime) -> str:
        same_half = self._half(start) == self._half(end)
        pattern = "time_range_in_one_half" if same_half else "time_range"
        return self.terms[pattern].format(
            start=self.time(start),
            end=self.time(end),
            start_clock=self._clock(start),
            end_clock=self._clock(end),
        )

    def time(self, moment: dt.datetime) -> str:
        """Return a time of day: "3 p.m.", "15 heures", "下午3时"."""
        if (moment.hour, moment.minute) == (12, 0):
            return self.terms["noon"]
        return self.terms["time"].format(clock=self._clock(moment), half=self._half(moment))

    def moment(self, time: SittingTime) -> str:
        """Return a sitting's date and times on one line; the date alone while no more is known."""
        return self._moment(time, "weekday_date_pattern")

    def moment_of_year(self, time: SittingTime) -> str:
        """Return a sitting's date, without the year, and times on one line."""
        return self._moment(time, "day_pattern")

    def _moment(self, time: SittingTime, pattern: str) -> str:
        day = self._date(time.date, pattern)
        if isinstance(time, PartOfDay) and not time.part:
            return day
        return self.say("date_and_times", date=day, times=self.times(time))

    def sentence_start(self, words: str) -> str:
        """Return words with a capital, as they stand at the beginning of a line."""
        return words[:1].upper() + words[1:]

    def _date(self, day: dt.date, pattern: str) -> str:
        written = str(format_date(day, self.terms[pattern], locale=self._locale))
        return self._own_months(written.replace(str(day.day), self._day(day), 1))

    def _day(self, day: dt.date) -> str:
        ordinal = self.terms["first_of_month"]
        return ordinal if day.day == 1 and ordinal else str(day.day)

    def _own_months(self, written: str) -> str:
        """Put the names of months that UN documents use in place of those of CLDR."""
        own = self.terms["months"].split()
        names = get_month_names("wide", "format", self._locale)
        for position, name in enumerate(own, 1):
            written = written.replace(str(names[position]), name.replace("_", " "))
        return written

    def _clock(self, moment: dt.datetime) -> str:
        pattern = "clock_hour" if moment.minute == 0 else "clock_minute"
        return self.terms[pattern].format(
            H=moment.hour,
            HH=f"{moment.hour:02}",
            h=(moment.hour - 1) % 12 + 1,
            mm=f"{moment.minute:02}",
        )

    def _half(self, moment: dt.datetime) -> str:
        if (moment.hour, moment.minute) == (12, 0):
            return self.terms["noon"]
        return self.terms["morning" if moment.hour < 12 else "afternoon"]
