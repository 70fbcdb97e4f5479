"""Scripts that are loaded together stand in one file."""

from __future__ import annotations

from annotated_agenda.doorway.theme.modules import in_one_file

MODULES = {
    "a.js": 'import { b } from "./b.js"\nimport { c } from "./c.js"\nexport const a = b + c\n',
    "b.js": 'import { c } from "./c.js"\nexport const b = c\nconst later = () => import("./d.js")\n',
    "c.js": "export const c = 1\n",
}


def test_a_module_stands_once_after_those_that_it_imports() -> None:
    assert in_one_file("a.js", MODULES.__getitem__) == (
        'const c = 1\nconst b = c\nconst later = () => import("./d.js")\nexport const a = b + c\n'
    )


def test_modules_of_other_folders_are_found() -> None:
    modules = {
        "on/item.js": 'import { page } from "../page.js"\nimport { b } from "./b.js"\nconst a = page + b\n',
        "on/b.js": 'import { page } from "../page.js"\nexport const b = page\n',
        "page.js": "export const page = 1\n",
    }
    assert in_one_file("on/item.js", modules.__getitem__) == (
        "const page = 1\nconst b = page\nconst a = page + b\n"
    )
