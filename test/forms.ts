/** One form of a page, as a browser would send it when nobody changes anything. */
export interface FoundForm {
  action: string
  /** Every field with what stands in it; of a choice the first one that says something. */
  fields: [name: string, value: string][]
  /** Fields that people write in, so that what they wrote must come back. */
  written: ReadonlySet<string>
  multipart: boolean
}

const plain = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag)
  return found ? plain(found[1] ?? '') : undefined
}

/** The forms of a page of ours that send something; `path` is where the page stands. */
export function formsOf(html: string, path: string): FoundForm[] {
  return [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].flatMap(([form]) => {
    const [open = ''] = form.match(/^<form\b[^>]*>/) ?? []
    if (attribute(open, 'method')?.toLowerCase() !== 'post') return []
    const fields = new Map<string, string>()
    const written = new Set<string>()
    const keep = (name: string | undefined, value: string) => {
      if (name && !fields.get(name)) fields.set(name, value)
    }
    for (const [tag] of form.matchAll(/<(?:input|button)\b[^>]*>/g)) {
      const [name, type = 'text'] = [attribute(tag, 'name'), attribute(tag, 'type')]
      keep(name, attribute(tag, 'value') ?? (type === 'checkbox' ? 'on' : ''))
      if (name && tag.startsWith('<input') && /^(text|search|tel|email|date|number)$/.test(type)) written.add(name)
    }
    for (const [, attributes = '', text = ''] of form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) {
      const name = attribute(`<textarea${attributes}>`, 'name')
      keep(name, plain(text))
      if (name) written.add(name)
    }
    for (const [, attributes = '', options = ''] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
      const values = [...options.matchAll(/<option\b[^>]*>/g)].map(([tag]) => attribute(tag, 'value') ?? '')
      keep(attribute(`<select${attributes}>`, 'name'), values.find((value) => value !== '') ?? '')
    }
    return [
      {
        action: attribute(open, 'action') ?? path,
        fields: [...fields],
        written,
        multipart: attribute(open, 'enctype') === 'multipart/form-data',
      },
    ]
  })
}
