"""The texts of docs/: converted, linked, and each translation held against its source."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from annotated_agenda.authoring.annotations.markdown import AnnotationMarkdown, Converted
from annotated_agenda.authoring.checks.parity import differences
from annotated_agenda.authoring.checks.places import LinkFrom
from annotated_agenda.authoring.checks.texts import text_problems, unknown_labels
from annotated_agenda.meeting.problem import Problem, Severity

if TYPE_CHECKING:
    from annotated_agenda.authoring.annotations.labels import Labels
    from annotated_agenda.authoring.annotations.links import Links
    from annotated_agenda.authoring.annotations.settings import MarkdownSettings
    from annotated_agenda.authoring.files.front_matter import SourceFile
    from annotated_agenda.meeting.annotation import Annotation


class Texts:
    """Makes annotations of the bodies of pages; what is wrong with them is then in `problems`, links to check when all is read in `links`.

    `languages` are the site's, the source first.
    """

    def __init__(
        self,
        languages: Sequence[str],
        markdown: MarkdownSettings,
        labels: Labels,
        links: Links,
        convert: Callable[[AnnotationMarkdown, str], Converted],
    ) -> None:
        self._source = languages[0]
        self._labels = labels
        self._links = links
        self._convert = convert
        self._converters = {
            language: AnnotationMarkdown(
                language, labels, markdown.extensions, markdown.configs_in(language)
            )
            for language in languages
        }

        self.begin()

    def begin(self) -> None:
        """Forget what was wrong with texts that were read before."""
        self.problems: list[Problem] = []
        self.links: list[LinkFrom] = []

    def read(
        self, files: Mapping[str, SourceFile], stale: Collection[str], official: Collection[str]
    ) -> Mapping[str, Annotation]:
        """Return the annotations of a page by language, the source among them.

        A translation that is not `stale` is held against its source; where both are `official`,
        a difference is noted: neither can be corrected here.
        """
        annotations = {
            language: self._annotation(language, file)
            for language, file in files.items()
            if file.body.strip()
        }
        for language in annotations.keys() - {self._source} - set(stale):
            severity: Severity = "note" if language in official else "error"
            source = annotations.get(self._source)
            self._compare(source, annotations[language], files[language], severity)
        return annotations

    def _annotation(self, language: str, file: SourceFile) -> Annotation:
        converted = self._convert(self._converters[language], file.body)
        resolved = self._links.resolve(converted.annotation, file.path.partition("/")[2])
        self.links += [LinkFrom(language, file, place) for place in resolved.places]
        self.problems += unknown_labels(file, converted.unknown, self._labels)
        for part in converted.forbidden:
            message = f"the HTML {part} may not stand in a page"
            remedy = "remove it, or write it in Markdown"
            self.problems.append(file.body_problem(part, message, remedy))
        self.problems += text_problems(file, (*converted.faults, *resolved.faults))
        return resolved.annotation

    def _compare(
        self,
        source: Annotation | None,
        translation: Annotation,
        file: SourceFile,
        severity: Severity,
    ) -> None:
        found = list(differences(source, translation))
        lines = (
            file.body_lines([paragraph.text for paragraph in translation.paragraphs])
            if found
            else []
        )
        issued = severity == "note"
        remedy = "compare it with the text that was issued" if issued else "correct the translation"
        for difference in found:
            line = lines[difference.position] if lines else file.body_line
            problem = Problem(file.path, line, "", difference.message, remedy, severity)
            self.problems.append(problem)
