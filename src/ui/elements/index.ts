/// <reference lib="dom" />
import { AutosaveForm } from './autosave-form.ts'
import { askAgain, coverPage } from './fresh-page.ts'
import { QuickExit } from './quick-exit.ts'

customElements.define('autosave-form', AutosaveForm)
customElements.define('quick-exit', QuickExit)
addEventListener('pagehide', coverPage)
addEventListener('pageshow', askAgain)
