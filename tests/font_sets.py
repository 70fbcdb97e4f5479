"""The fonts that a browser has in the tests: never what the machine happens to have.

A reader has the fonts of their system; the layout must hold with any. Each set is a fontconfig file
that names nothing but the folders of font packages. (macOS and Windows give a browser their own fonts.)
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import files
from pathlib import Path
from xml.sax.saxutils import escape

# DejaVu's letters for formulas would stand in for those of its text.
_REJECTED = "<selectfont><rejectfont><glob>*/DejaVuMath*</glob></rejectfont></selectfont>"
_DEJAVU = Path(__file__).parent / "node/node_modules/dejavu-fonts-ttf/ttf"


@dataclass(frozen=True)
class FontSet:
    """Fonts, the family that pages get as their own first, and the size of text in pixels.

    `packages` are Python packages, or the folder of one of npm.
    """

    name: str
    packages: tuple[str | Path, ...]
    family: str
    text_size: int = 16

    @property
    def options(self) -> tuple[str, ...]:
        """The browser's options: the size of text that a reader chose in its settings."""
        return (f"--blink-settings=defaultFontSize={self.text_size}",)

    def write(self, folder: Path) -> Path:
        """Write the fontconfig file into a folder, and return it."""
        path = folder / f"{self.name}.conf"
        folders = [f"<dir>{escape(str(one))}</dir>" for one in self._folders()]
        aliases = [
            f'<match target="pattern"><test name="family"><string>{generic}</string></test>'
            f'<edit name="family" mode="prepend" binding="strong"><string>{self.family}</string>'
            "</edit></match>"
            for generic in ("sans-serif", "system-ui", "serif")
        ]
        cache = f"<cachedir>{escape(str(folder / 'cache'))}</cachedir>"
        lines = ['<?xml version="1.0"?>', "<fontconfig>", *folders, _REJECTED, cache, *aliases]
        path.write_text("\n".join([*lines, "</fontconfig>"]), "utf-8")
        return path

    def _folders(self) -> set[Path]:
        return {folder for package in self.packages for folder in _font_folders(package)}


def _font_folders(package: str | Path) -> set[Path]:
    """Return where the fonts of a package are; raise FileNotFoundError when it is not installed."""
    if isinstance(package, Path):
        if not package.is_dir():
            raise FileNotFoundError(f"{package}: run `make test`, which installs it")
        return {package}
    # Some install their font a second time at the root of the environment, whose every folder would be read.
    inside = [file for file in files(package) or () if ".." not in file.parts]
    fonts = [file for file in inside if file.suffix in {".otf", ".ttf"}]
    return {Path(str(font.locate())).parent for font in fonts}


# As Liberation Sans, whose measures are the same: Latin and Cyrillic letters, and boxes for all others.
BARE = FontSet("bare", ("fontpkg-arimo",), "Arimo")
_ARABIC_AND_CHINESE = (
    "fontpkg-noto-sans-arabic",
    "cvttf-notosanscjk-regular",
    "cvttf-notosanscjk-bold",
)
NOTO = FontSet("noto", ("fontpkg-noto-sans", *_ARABIC_AND_CHINESE), "Noto Sans")
# The widest letters that systems come with, for a reader who chose large text: a quarter larger.
WIDE = FontSet("wide", (_DEJAVU, *_ARABIC_AND_CHINESE), "DejaVu Sans", text_size=20)
FONT_SETS = (BARE, NOTO, WIDE)
