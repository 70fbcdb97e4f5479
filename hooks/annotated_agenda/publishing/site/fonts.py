"""The fonts of what is printed here, for paper and in pictures: from packages, the same on every machine."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

from annotated_agenda.publishing.language.locales import script


@dataclass(frozen=True)
class Font:
    """A file of a package; `weight` is empty for one that has all weights."""

    package: str
    name: str
    weight: str = ""
    style: str = "normal"

    @property
    def path(self) -> Path:
        """Where the file is; raise FileNotFoundError when its package is not installed."""
        try:
            found = [file.locate() for file in files(self.package) or () if file.name == self.name]
        except PackageNotFoundError:
            found = []
        if not found:
            raise FileNotFoundError(f"the fonts of {self.package} are not installed")
        return Path(str(found[0]))


LATIN = (
    Font("fontpkg-noto-serif", "NotoSerif[wdth,wght].ttf"),
    Font("fontpkg-noto-serif", "NotoSerif-Italic[wdth,wght].ttf", style="italic"),
)
_ARABIC = (
    Font("fontpkg-amiri", "Amiri-Regular.ttf", "normal"),
    Font("fontpkg-amiri", "Amiri-Bold.ttf", "bold"),
)
_CHINESE = (
    Font("cvttf-notosanscjk-regular", "NotoSansCJKtc-Regular.otf", "normal"),
    Font("cvttf-notosanscjk-bold", "NotoSansCJKtc-Bold.otf", "bold"),
)
_FAMILIES = {"Arab": _ARABIC, "Hans": _CHINESE, "Hant": _CHINESE}


def fonts_of(language: str) -> tuple[Font, ...]:
    """Return the fonts that have a language's letters."""
    return _FAMILIES.get(script(language), LATIN)
