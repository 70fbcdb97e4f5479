"""What the pages print, for meetings of other shapes than the project's own."""

from __future__ import annotations

from annotated_agenda.publishing.edition.citations import CitationIndex
from annotated_agenda.publishing.edition.edition import Edition
from annotated_agenda.publishing.language.text import Text
from annotated_agenda.publishing.pages.documents import make_documents_page
from annotated_agenda.publishing.pages.entry import make_entry_page
from annotated_agenda.publishing.pages.home import make_home_page
from annotated_agenda.publishing.pages.item import ItemPage, make_item_page
from annotated_agenda.publishing.pages.neutral import make_neutral_page
from annotated_agenda.publishing.pages.not_found import make_not_found_page
from annotated_agenda.publishing.pages.printed import make_print_page
from annotated_agenda.publishing.pages.schedule import make_schedule_page
from annotated_agenda.publishing.pages.translations import make_translation_status


def item_page(edition: Edition, slug: str) -> ItemPage:
    (item,) = (one for one in edition.meeting.items if one.number.slug == slug)
    return make_item_page(edition, item)


class TestHome:
    def test_it_says_when_where_and_in_which_languages(self, spanish: Edition) -> None:
        page = make_home_page(spanish)
        assert (str(page.body), str(page.meeting)) == (
            "Junta de Salud",
            "Tercer período de sesiones",
        )
        assert (page.dates, str(page.place)) == ("31 de mayo a 1 de junio de 2027", "Ginebra")
        assert page.languages == "Inglés y español"
        assert (
            page.introduction.html
            == '<p id="p1" data-number="1">La Junta se reúne en dos salas.</p>'
        )
        assert [line.symbol for line in page.documents] == ["E/HB/3/2"]

    def test_what_is_not_known_is_empty(self, bare: Edition) -> None:
        page = make_home_page(bare)
        assert (page.dates, page.introduction.html, page.days, page.documents) == ("", "", (), ())
        assert (page.official, str(page.reissue), page.original_language) == ((), "", "")
        assert page.linked_data["subEvent"] == []


class TestItem:
    def test_it_knows_what_stands_around_it(self, spanish: Edition) -> None:
        page = item_page(spanish, "2.1")
        assert str(page.title) == "2.1 Vacunas"
        assert [link.address for link in page.above] == ["items/2/"]
        assert [str(link and link.link.number) for link in (page.previous, page.next)] == [
            "2",
            "2.10",
        ]
        assert [link.address for link in page.sittings] == [
            "schedule/#sitting-1",
            "schedule/#sitting-2",
        ]

    def test_it_has_the_documents_of_the_item_above(self, english: Edition) -> None:
        (documents,) = item_page(english, "2.1").documentation
        assert documents.heading == "Documentation of item 2"
        assert [line.symbol for line in documents.lines] == ["E/HB/3/2"]
        assert item_page(english, "2").documentation[0].heading == "Documentation"

    def test_its_citations_lead_from_where_it_is(self, english: Edition) -> None:
        annotation = item_page(english, "2.1").annotation
        assert 'href="../../documents/E/HB/3/2/"' in annotation
        assert 'href="../../documents/HC/#art-4"' in annotation
        assert "cite:" not in annotation

    def test_a_text_that_is_not_translated_says_its_language(self, spanish: Edition) -> None:
        page = item_page(spanish, "1")
        assert (page.language, page.direction) == ("en", "ltr")
        assert "The Chair opens" in page.annotation

    def test_a_withdrawn_item_says_so_and_waits_for_no_sitting(self, english: Edition) -> None:
        page = item_page(english, "2.10")
        assert (page.changes, page.sittings, page.unscheduled) == (("Item withdrawn",), (), "")

    def test_where_there_are_no_sittings_nothing_is_unscheduled(self, bare: Edition) -> None:
        page = item_page(bare, "1")
        assert (page.sittings, page.unscheduled, page.annotation) == ((), "", "")
        assert (page.previous, page.next, page.above) == (None, None, ())


class TestSchedule:
    def test_a_withdrawn_item_has_no_line(self, english: Edition) -> None:
        page = make_schedule_page(english)
        assert [(one.item.number, len(one.sittings)) for one in page.by_item] == [
            ("1", 1),
            ("2.1", 2),
        ]

    def test_calendar_programs_subscribe_where_there_is_an_address(
        self, spanish: Edition, bare: Edition
    ) -> None:
        subscription = make_schedule_page(spanish).subscription
        assert subscription == "webcal://example.org/m/es/schedule.ics"
        assert make_schedule_page(bare).subscription == ""


class TestRegister:
    def test_the_meeting_s_own_documents_stand_in_a_table(self, english: Edition) -> None:
        page = make_documents_page(english)
        assert [(row.part.number, row.line.symbol) for row in page.rows] == [("2", "E/HB/3/2")]
        assert [line.symbol for line in page.cited] == ["HC"]

    def test_without_a_register_there_is_no_table(self, bare: Edition) -> None:
        page = make_documents_page(bare)
        assert (page.rows, page.cited) == ((), ())

    def test_a_treaty_shows_the_articles_that_are_cited(self, english: Edition) -> None:
        treaty = english.meeting.register["HC"]
        page = make_entry_page(english, CitationIndex(english), treaty)
        (article,) = page.articles
        assert (article.anchor, article.name) == ("art-4", "Article 4")
        assert [item.address for item in article.items] == ["items/2.1/"]
        assert [link.url for link in page.official] == ["https://example.org/covenant"]

    def test_a_document_says_which_items_list_and_cite_it(self, spanish: Edition) -> None:
        report = spanish.meeting.register["E/HB/3/2"]
        page = make_entry_page(spanish, CitationIndex(spanish), report)
        assert [link.number for link in page.listed_under] == ["2"]
        assert [item.number for item in page.cited_in] == ["Tema 2.1"]
        assert (page.languages, page.status) == ("Inglés", "Publicado")


class TestPrinted:
    def test_no_two_anchors_are_the_same(self, english: Edition) -> None:
        page = make_print_page(english)
        html = "".join(item.annotation for item in page.items)
        anchors = [part.split('"')[0] for part in html.split('id="')[1:]]
        assert anchors == ["1-p1", "2.1-p1", "2.1-p2", "2.1-p2-a", "2.1-p2-b"]

    def test_a_heading_stands_before_the_first_item_under_it(self, english: Edition) -> None:
        items = make_print_page(english).items
        assert [str(item.cluster) for item in items] == ["", "A. Health for all", "", ""]
        assert [item.depth for item in items] == [0, 0, 1, 1]


class TestLanguages:
    def test_the_state_of_each_page_is_said_for_each_language(self, english: Edition) -> None:
        table = make_translation_status(english)
        assert [column.language for column in table.columns] == ["en", "es"]
        assert [(row.number, *(cell.state for cell in row.cells)) for row in table.rows] == [
            ("", "source", "complete"),
            ("1", "source", "missing"),
            ("2", "source", "missing"),
            ("2.1", "source", "complete"),
            ("2.10", "source", "missing"),
        ]

    def test_an_address_without_a_language_leads_to_each(self, english: Edition) -> None:
        page = make_neutral_page(english, "items/2.1/", Text("2.1 Vaccines"), ("en", "es"))
        assert [choice.href for choice in page.choices] == [
            "../../items/2.1/",
            "../../es/items/2.1/",
        ]

    def test_an_address_that_does_not_exist_is_said_in_each_language(
        self, english: Edition, spanish: Edition
    ) -> None:
        page = make_not_found_page(english.plan, (english.wording, spanish.wording))
        assert [(one.language, one.path) for one in page.sections] == [
            ("en", "/m/"),
            ("es", "/m/es/"),
        ]
