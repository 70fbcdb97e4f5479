"""The languages of a site: their codes, the words that the site itself says, dates and times."""
