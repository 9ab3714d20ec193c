/// <reference lib="dom" />
import { AutosaveForm } from './autosave-form.ts'
import { askAgain, coverPage } from './fresh-page.ts'
import { QuickExit } from './quick-exit.ts'
import { ReadAloud } from './read-aloud.ts'

customElements.define('autosave-form', AutosaveForm)
customElements.define('quick-exit', QuickExit)
customElements.define('read-aloud', ReadAloud)
addEventListener('pagehide', coverPage)
addEventListener('pageshow', askAgain)
