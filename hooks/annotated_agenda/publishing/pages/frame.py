"""What stands around every page: header, navigation, language switch, links in the head."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from annotated_agenda.publishing.edition.addresses import (
    DOCUMENTS,
    HOME,
    PDF,
    PRINT,
    SCHEDULE,
    document_address,
    is_neutral,
    is_whole,
    way_up,
)
from annotated_agenda.publishing.edition.agenda import AgendaMenu, Cluster
from annotated_agenda.publishing.edition.edition import Standing
from annotated_agenda.publishing.edition.notices import NoticeLink, Notices
from annotated_agenda.publishing.edition.picture import picture_address
from annotated_agenda.publishing.edition.timetable.clock import clock_data
from annotated_agenda.publishing.language.locales import direction
from annotated_agenda.publishing.language.text import Text
from annotated_agenda.publishing.look.look import Look, Script

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotated_agenda.publishing.edition.documents import OfficialLink
    from annotated_agenda.publishing.edition.edition import Edition


@dataclass(frozen=True)
class LanguageLink:
    """The same page in another language."""

    language: str
    direction: str
    name: str
    href: str
    is_current: bool


@dataclass(frozen=True)
class Alternate:
    """A link in the head to a real translation; "x-default" is the source."""

    hreflang: str
    url: str


@dataclass(frozen=True)
class MenuEntry:
    """One of the main pages, or what mkdocs.yml adds to them: an address in the language, or a whole `url`.

    `status` marks an own page as new, or otherwise.
    """

    label: Text
    address: str
    is_current: bool
    url: str = ""
    status: str = ""


@dataclass(frozen=True)
class Frame:
    """What frame.html prints around a page.

    `about` says which meeting it is, and when and where, on pages that do not say it themselves; `clock`
    is what the script that says what is on needs, `words` what those of every page say. `root` is the relative way to the root of the language, `site_root` to that of the site, `assets` to our scripts and styles.
    `notice` says that the page is a translation or not one; `canonical` is the address of the
    page that search engines should know, empty when the site has no address of its own. `logo`,
    `favicon`, `styles` and `scripts` are addresses from the page; `edit` is where its source is edited; `pdf` is the whole agenda as a PDF, `picture` what links to the page
    are shown with.
    """

    language: str
    direction: str
    title: str
    page_title: str
    description: str
    address: str
    root: str
    site_root: str
    assets: str
    site_name: Text
    symbol: str
    menu: tuple[MenuEntry, ...]
    agenda: tuple[Cluster, ...]
    languages: tuple[LanguageLink, ...]
    notice: str
    official: tuple[NoticeLink, ...]
    canonical: str
    alternates: tuple[Alternate, ...]
    has_calendar: bool
    about: tuple[Text, ...]
    clock: dict[str, Any] | None
    words: dict[str, str]
    look: Look
    logo: str
    favicon: str
    styles: tuple[str, ...]
    scripts: tuple[Script, ...]
    edit: str
    pdf: str
    picture: str


class FrameMaker:
    """Makes the frames of one edition's pages; what they share is made once."""

    def __init__(
        self, edition: Edition, agenda: tuple[Cluster, ...], official: Sequence[OfficialLink]
    ) -> None:
        self._edition = edition
        self._agenda = AgendaMenu(agenda)
        self._notices = Notices(edition, official)
        self._documents = {
            document_address(symbol): document
            for symbol, document in edition.meeting.register.items()
        }
        self._clock = clock_data(edition)
        terms = edition.wording.terms
        self._words = {"searchFailed": terms["search_failed"], "notKept": terms["not_kept"]}
        if edition.plan.names_files:
            self._words["fromFolder"] = terms["from_folder"]

    def frame(
        self, address: str, title: str, standing: Standing, source: str = "", description: str = ""
    ) -> Frame:
        """Return the frame of the page at `address` with this title.

        `source` is the file that it is made from ("items/5a.md"), `description` the beginning of its
        text, empty for a page that has none.
        """
        site_root = way_up(self._edition.plan.prefix(self._edition.language) + address)
        frame = self._frame(address, title, standing, source, (way_up(address), site_root))
        return replace(frame, description=description) if description else frame

    def frame_anywhere(self, title: str, standing: Standing, path: str) -> Frame:
        """Return the frame of a page that answers at any address of a site at `path` on its host."""
        prefix = self._edition.plan.prefix(self._edition.language)
        frame = self._frame(HOME, title, standing, "", (path + prefix, path))
        menu = tuple(replace(entry, is_current=False) for entry in frame.menu)
        about = tuple(self._about(frame.site_name))
        return replace(frame, address=_ANYWHERE, canonical="", menu=menu, about=about)

    def _frame(
        self, address: str, title: str, standing: Standing, source: str, roots: tuple[str, str]
    ) -> Frame:
        edition, plan = self._edition, self._edition.plan
        look = plan.look(edition.language)
        root, site_root = roots
        original = plan.source if standing.state == "missing" else edition.language
        site_name = self._site_name()
        return Frame(
            language=edition.language,
            direction=edition.direction,
            title=self._title(title, site_name),
            page_title=title,
            description=self._description(title, address),
            address=address,
            root=root,
            site_root=site_root,
            assets=site_root + look.assets,
            site_name=site_name,
            symbol=edition.meeting.symbol,
            menu=self._menu(address),
            agenda=self._agenda.beside(address),
            languages=() if is_neutral(address) else tuple(self._languages(address, site_root)),
            notice=self._notices.words(standing),
            official=self._notices.links(self._documents.get(address)),
            canonical=plan.public_address(original, address),
            alternates=self._alternates(address, standing),
            about=() if address in {HOME, PRINT} else tuple(self._about(site_name)),
            clock=self._clock,
            words=self._words,
            has_calendar=edition.has_calendar,
            look=look,
            logo=_from(site_root, look.logo),
            favicon=_from(site_root, look.favicon),
            styles=tuple(_from(site_root, style) for style in look.styles),
            scripts=tuple(
                replace(script, address=_from(site_root, script.address)) for script in look.scripts
            ),
            edit=look.edit_address(original, source),
            pdf=f"{root}{PDF}" if plan.has_pdf else "",
            picture=picture_address(edition, address),
        )

    def _about(self, site_name: Text) -> Iterator[Text]:
        """Yield the body where the site has another name, the meeting, and its place and dates."""
        edition, meeting = self._edition, self._edition.meeting
        bodies, place = edition.text(meeting.bodies), edition.text(meeting.places)
        if bodies.words != site_name.words:
            yield bodies
        yield edition.text(meeting.names)
        yield place
        yield Text(edition.dates())

    def _site_name(self) -> Text:
        """Return the site's name; that of the source is translated where it is the body's."""
        edition = self._edition
        bodies, name = edition.meeting.bodies, edition.plan.look(edition.language).name
        is_body = name.words in {"", bodies[edition.meeting.source]}
        return edition.text(bodies) if is_body else name

    def _languages(self, address: str, site_root: str) -> Iterator[LanguageLink]:
        plan = self._edition.plan
        for language, name in plan.languages.items():
            href = site_root + plan.prefix(language) + address
            is_current = language == self._edition.language
            yield LanguageLink(language, direction(language), name, href, is_current)

    def _title(self, title: str, site_name: Text) -> str:
        comma = self._edition.wording.terms["comma"]
        meeting = f"{site_name}{comma}{self._edition.text(self._edition.meeting.names)}"
        if title == str(site_name):
            return meeting
        return self._edition.wording.say("title_with_site", title=title, site=meeting)

    def _description(self, title: str, address: str) -> str:
        edition = self._edition
        own = edition.plan.look(edition.language).description
        if own and address == HOME:
            return own
        return f"{title} – {edition.text(edition.meeting.titles)} ({edition.meeting.symbol})"

    def _alternates(self, address: str, standing: Standing) -> tuple[Alternate, ...]:
        is_fallback = standing.state == "missing"
        return () if is_fallback else self.alternates(address, standing.translated)

    def alternates(self, address: str, translated: Sequence[str]) -> tuple[Alternate, ...]:
        """Return a page's links to its translations; none for a page in one language."""
        plan = self._edition.plan
        if not plan.url or len(translated) < 2:
            return ()
        own = [
            Alternate(language, plan.public_address(language, address)) for language in translated
        ]
        return (*own, Alternate("x-default", plan.public_address(plan.source, address)))

    def _menu(self, address: str) -> tuple[MenuEntry, ...]:
        pages = (("agenda", HOME), ("timetable", SCHEDULE), ("documents", DOCUMENTS))
        main = tuple(
            MenuEntry(
                Text(self._edition.wording.say(label)),
                page,
                address == page or bool(page and address.startswith(page)),
            )
            for label, page in pages
        )
        return (*main, *self._further_entries(address))

    def _further_entries(self, address: str) -> Iterator[MenuEntry]:
        """Yield what mkdocs.yml, or the author's own pages, add to the menu."""
        edition, look = self._edition, self._edition.plan.look(self._edition.language)
        own = {page.name: page for page in edition.own_pages()}
        for link in look.menu:
            page = own.get(link.page)
            if link.url:
                yield MenuEntry(link.words, "", is_current=False, url=link.url)
            elif page:
                words = link.words if link.words.words else edition.text(page.titles)
                status = self._status(page.status, look)
                yield MenuEntry(words, page.address, address == page.address, status=status)

    def _status(self, status: str, look: Look) -> str:
        """Return what the mark of an own page says: in the words of mkdocs.yml, else in ours."""
        own = f"page_{status}"
        terms = self._edition.wording.terms
        return look.statuses.get(status) or (self._edition.wording.say(own) if own in terms else "")


def _from(site_root: str, address: str) -> str:
    """Return an address as a page has it: from the site's root, unless it is a whole one."""
    return site_root + address if address and not is_whole(address) else address


# What stands for the address of a page that answers at any.
_ANYWHERE = "404.html"
