/**
 * How a document looks on paper, in typst. It is always these same words: what is to be printed comes beside it as data
 * (`sys.inputs.document`), and typst never reads data as typst. So nothing that anybody wrote can be a command.
 */
export const template = `
#let doc = json(bytes(sys.inputs.document))
#set document(title: doc.title, date: none)
#set page(
  paper: "a4",
  margin: (x: 2.4cm, top: 2.4cm, bottom: 2.6cm),
  footer: context [
    #set text(size: 9pt)
    #doc.title #h(1fr) #counter(page).get().first() / #counter(page).final().first()
  ],
)
#set text(size: 11pt, lang: doc.lang)
#set par(leading: 0.72em, spacing: 1.1em)
#show heading: it => block(above: 1.5em, below: 0.8em, sticky: true, it)
#show table.cell.where(y: 0): strong
#let soft = rgb("#4a4a4a")

#let words(block) = {
  let paragraph = par(block.paragraph)
  if block.at("soft", default: false) { paragraph = text(size: 10pt, fill: soft, paragraph) }
  if "lang" in block { paragraph = text(lang: block.lang, paragraph) }
  paragraph
}
#let facts(rows) = for row in rows { par[#strong(row.first() + ":") #row.last()] }
#let grid-of(content) = figure(
  kind: table,
  caption: content.caption,
  supplement: none,
  numbering: none,
  table(
    columns: content.head.len(),
    align: left,
    stroke: 0.5pt + soft,
    table.header(..content.head.map(cell => [#cell])),
    ..content.rows.flatten().map(cell => [#cell]),
  ),
)
#show figure: set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)

#for line in doc.at("head", default: ()) { block(spacing: 0.5em, text(size: 10pt, line)) }
#heading(level: 1, doc.title)
#for section in doc.sections {
  if "heading" in section { heading(level: section.at("level", default: 2), section.heading) }
  for block in section.blocks {
    if "paragraph" in block { words(block) }
    if "list" in block { list(..block.list.map(item => if type(item) == str [#item] else [#item.text])) }
    if "facts" in block { facts(block.facts) }
    if "table" in block { grid-of(block.table) }
  }
}
`
