"""The packages of the program: those under hooks/, and overrides/, which MkDocs wants where it is, as its theme."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages("hooks"), "annotated_agenda.theme"],
    package_dir={"": "hooks", "annotated_agenda.theme": "overrides"},
)
