"""The files of the site: what they are made from, and how they get into the folder."""
