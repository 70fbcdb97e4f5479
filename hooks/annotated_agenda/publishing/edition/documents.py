"""Documents as lists print them: title, symbol, remarks, and where the official text is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from annotated_agenda.publishing.edition.addresses import document_address
from annotated_agenda.publishing.language.locales import direction
from annotated_agenda.publishing.language.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotated_agenda.meeting.document import Document, ListedDocument
    from annotated_agenda.publishing.edition.edition import Edition
    from annotated_agenda.publishing.language.wording import Wording


@dataclass(frozen=True)
class OfficialLink:
    """An official text in one language; `name` is what that language calls itself.

    `label` says which document it is, too, for those who hear links apart from what stands around them.
    """

    language: str
    direction: str
    name: str
    label: str
    url: str


@dataclass(frozen=True)
class DocumentLine:
    """A document in a list: what is printed, its page on the site, and its official texts.

    `is_document_symbol` says that the symbol stands behind the title: not where it is the title.
    `heading` stands above it, at the first one of a group.
    `part` says what of it is meant, `purpose` what it is there for. `address` is empty for a document
    that has no symbol, and so no page.
    `official` are the texts to offer first: in the reader's language if it was issued in it, else
    in all the languages there are.
    """

    symbol: str
    is_document_symbol: bool
    title: Text
    remarks: tuple[str, ...]
    address: str
    official: tuple[OfficialLink, ...]
    part: Text = field(default_factory=lambda: Text(""))
    purpose: Text = field(default_factory=lambda: Text(""))
    heading: Text = field(default_factory=lambda: Text(""))


def listed_lines(
    edition: Edition, documentation: Iterable[ListedDocument]
) -> tuple[DocumentLine, ...]:
    """Return documents as the documentation of their items prints them, each line once."""
    lines = dict.fromkeys(listed_line(edition, listed) for listed in documentation)
    return tuple(_with_headings_once(lines))


def _with_headings_once(lines: Iterable[DocumentLine]) -> Iterator[DocumentLine]:
    """Yield lines of which the first of each group alone has the heading."""
    above = Text("")
    for line in lines:
        yield replace(line, heading=Text("")) if line.heading == above else line
        above = line.heading


def listed_line(edition: Edition, listed: ListedDocument) -> DocumentLine:
    """Return a document as the documentation of an item prints it."""
    purpose = edition.text(listed.purposes)
    if listed.purpose:
        purpose = Text(edition.wording.say(f"purpose_{listed.purpose}"))
    if listed.symbol:
        line = document_line(edition, edition.meeting.register[listed.symbol])
    else:
        line = DocumentLine("", False, edition.text(listed.titles), (), "", ())
    return replace(
        line,
        part=edition.text(listed.remarks),
        purpose=purpose,
        heading=edition.text(listed.headings),
    )


def document_line(edition: Edition, document: Document) -> DocumentLine:
    """Return a document as a documentation list prints it."""
    links = official_links(edition, document)
    own = tuple(link for link in links if link.language == edition.language)
    title = edition.text(document.listed_as or document.titles)
    return DocumentLine(
        symbol=document.name,
        is_document_symbol=document.has_document_symbol and title.words != document.name,
        title=title,
        remarks=remarks(edition, document),
        address=document_address(document.symbol),
        official=own or links,
    )


def official_links(edition: Edition, document: Document) -> tuple[OfficialLink, ...]:
    """Return the official text in every language that has one, those of the site first, in its order.

    Where it is not known in which languages a document was issued, only the text that the agenda
    refers to is sure: that in the source language. A text without an address of its own is where the
    document is that carries it.
    """
    carrier = edition.meeting.register.get(document.text_in)
    own = _own_official_links(edition, document)
    return own or (_own_official_links(edition, carrier) if carrier else ())


def _own_official_links(edition: Edition, document: Document) -> tuple[OfficialLink, ...]:
    plan = edition.plan
    issued = document.languages or (edition.meeting.source, *document.links)
    in_order = [code for code in plan.languages if code in issued]
    in_order += [code for code in dict.fromkeys(issued) if code not in plan.languages]
    urls = {
        language: document.links.get(language) or _link_by_rule(edition, document, language)
        for language in in_order
    }
    return tuple(
        OfficialLink(language, direction(language), name, _label(edition, document, name), url)
        for language, url in urls.items()
        for name in (plan.language_name(language),)
        if url
    )


def _label(edition: Edition, document: Document, language: str) -> str:
    """Return "A/CONF.1/2, English"; the title stands for what bears no symbol."""
    named = document.has_document_symbol
    called = document.name if named else edition.text(document.titles).words
    return f"{called}{edition.wording.terms['comma']}{language}"


def _link_by_rule(edition: Edition, document: Document, language: str) -> str:
    """Return the address by the rule, which serves neither labels ("SHERLOC") nor decisions.

    What is still expected is not there yet.
    """
    is_there = document.kind != "decision" and document.status != "expected"
    if not document.has_document_symbol or not is_there:
        return ""
    return edition.plan.official_link(document.symbol, language)


def remarks(edition: Edition, document: Document) -> tuple[str, ...]:
    """Return what the lists add in brackets: "(English only)", "(expected on 6 October 2025)"."""
    said = [languages_remark(edition, document)]
    if document.expected_on:
        date = edition.wording.date(document.expected_on)
        said.append(edition.wording.say("expected_on", date=date))
    elif document.status != "issued":
        said.append(edition.wording.say(document.status))
    return tuple(remark for remark in said if remark)


def status_of(edition: Edition, document: Document) -> str:
    """Return whether a document is issued: "Expected", "Reissued on 9 August 2016"."""
    wording = edition.wording
    if document.expected_on:
        return wording.say("status_expected_on", date=wording.date(document.expected_on))
    if document.reissued_on is None:
        return wording.say(f"status_{document.status}")
    return f"{wording.say('reissued_label')} {wording.date(document.reissued_on)}"


def languages_remark(edition: Edition, document: Document) -> str:
    """Return "(English only)"; empty for what is issued in all languages, or in nobody knows which."""
    all_languages = edition.meeting.official_languages or edition.plan.languages
    if not document.languages or set(document.languages) >= set(all_languages):
        return ""
    return only_in(edition.wording, document.languages)


def only_in(wording: Wording, languages: Sequence[str]) -> str:
    """Return what is said of a text that is not in all languages: "(English only)"."""
    term = f"only_{'_'.join(languages)}"
    if term in wording.terms:
        return wording.say(term)
    names = wording.join(map(wording.language_name, languages))
    return wording.say("only_in", languages=names)
