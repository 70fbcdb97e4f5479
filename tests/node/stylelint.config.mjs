// The rules of the style sheets: sizes, distances and colours of components come from tokens.css.
const lengths = ["/(?<![\\w.])\\.?\\d[\\d.]*rem/"]

export default {
  extends: "stylelint-config-recommended",
  rules: {
    "at-rule-no-unknown": [true, { ignoreAtRules: ["custom-media"] }],
    "declaration-no-important": true,
    "declaration-property-value-disallowed-list": {
      "/^(margin|padding|gap|row-gap|column-gap)/": lengths,
      "font-size": lengths,
      "/^(color|background|border|outline|box-shadow)/": ["/#[0-9a-f]{6,8}/i"],
    },
    "no-descending-specificity": null,
    "selector-class-pattern": "^(aa|md)-|^footnote|^tabbed-|^grid$|^cards$",
    "selector-max-id": 0,
  },
  overrides: [
    // Nothing may move, whatever a project's own styles say.
    { files: ["tokens.css"], rules: { "declaration-no-important": null } },
    // What only paper has: running heads, and the faces that the PDF brings.
    {
      files: ["paper.css", "print.css"],
      rules: { "declaration-property-value-no-unknown": null, "font-family-no-missing-generic-family-keyword": null },
    },
  ],
}
