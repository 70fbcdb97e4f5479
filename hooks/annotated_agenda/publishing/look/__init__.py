"""How every page looks: what mkdocs.yml says of colours, fonts, logo and menu."""
