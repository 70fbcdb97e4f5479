// What an annotation has around it. The modules that it imports stand in one file with it:
// hooks/annotated_agenda/doorway/theme/modules.py.
import { Preview } from "./preview.js"
import { Sharing } from "./sharing.js"
import { SideBySide } from "./side_by_side.js"

customElements.define("aa-preview", Preview)
customElements.define("aa-sharing", Sharing)
customElements.define("aa-side-by-side", SideBySide)
