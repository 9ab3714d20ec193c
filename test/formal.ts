/** What people read and hear of a page: its text, and the names that only a screen reader says. */
const said = (html: string): string =>
  [
    html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' '),
    ...[...html.matchAll(/\s(?:aria-label|title|alt|placeholder|data-stop)="([^"]*)"/g)].map(([, text]) => text),
  ].join(' ')

/** Where a page says «u», with some words around it: to nobody under eighteen. */
export const formal = (html: string): string[] =>
  [...said(html).matchAll(/.{0,40}(?<![\p{L}\d-])[uU](?:w|we|zelf)?(?![\p{L}\d-]).{0,20}/gu)].map(([found]) =>
    found.trim(),
  )
