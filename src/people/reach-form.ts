import { weekDays } from '../dossier/kinds/reach.ts'
import type { FieldErrors } from '../ui/form.tsx'
import type { Reach } from './reach.ts'

/** What was filled in about reaching somebody, as it was filled in. */
export interface ReachInput {
  phone: string
  days: string[]
  from: string
  until: string
  message: boolean
  email: string
  post: string
  postAddress: string
  interpreter: string
  note: string
}
export type ReachField = keyof ReachInput

type Posted = { one(name: string): string; all(name: string): string[] }

export function reachFrom(form: Posted): ReachInput {
  const text = (name: string) => form.one(name).replaceAll('\r\n', '\n').trim()
  return {
    phone: text('phone'),
    days: form.all('days'),
    from: text('from'),
    until: text('until'),
    message: form.one('message') !== '',
    email: text('email'),
    post: text('post'),
    postAddress: text('postAddress'),
    interpreter: text('interpreter'),
    note: text('note'),
  }
}

/** The form of what was said; of nothing, a form in which nothing is allowed yet. */
export const reachInput = (said: Reach | undefined): ReachInput => ({
  phone: said?.phone?.number ?? '',
  days: said?.phone?.days ?? [],
  from: said?.phone?.from ?? '',
  until: said?.phone?.until ?? '',
  message: said?.phone?.message ?? false,
  email: said?.email ?? '',
  post: said?.post ?? '',
  postAddress: said?.postAddress ?? '',
  interpreter: said?.interpreter ?? '',
  note: said?.note ?? '',
})

/** `9:00` or `9.00` as HH:MM; undefined when it is no time of the day. */
function timeOf(text: string): string | undefined {
  const [, hours = '', minutes = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? []
  const time = `${hours.padStart(2, '0')}:${minutes}`
  return hours !== '' && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined
}

const longest = { phone: 40, email: 254, postAddress: 500, interpreter: 100, note: 1_000 } as const

/** The first thing that is wrong with each field. A number needs days: without them nobody may call it, which is then said plainly. */
export function reachFaults(input: ReachInput): FieldErrors<ReachField> {
  const errors: FieldErrors<ReachField> = {}
  for (const [name, max] of Object.entries(longest) as [keyof typeof longest, number][]) {
    if (!input[name].isWellFormed() || input[name].includes('\0')) errors[name] = 'textInvalid'
    else if (input[name].length > max) errors[name] = 'tooLong'
  }
  if (input.phone !== '' && input.days.length === 0) errors.days = 'daysRequired'
  if (input.phone !== '' && input.phone.replace(/\D/g, '').length < 6) errors.phone = 'phoneInvalid'
  if (input.phone === '' && input.days.length > 0) errors.phone = 'phoneRequired'
  const [from, until] = [timeOf(input.from), timeOf(input.until)]
  if (input.from !== '' && !from) errors.from = 'timeInvalid'
  if (input.until !== '' && (!until || until <= (from ?? ''))) errors.until = 'timeInvalid'
  if (input.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(input.email)) errors.email = 'emailInvalid'
  if (!['home', 'elsewhere', 'never'].includes(input.post)) errors.post = 'postRequired'
  if (input.post === 'elsewhere' && input.postAddress === '') errors.postAddress = 'postAddressRequired'
  return errors
}

/** The body of a checked input. */
export function reachBody(input: ReachInput): Reach {
  const [from, until] = [timeOf(input.from), timeOf(input.until)]
  const days = weekDays.filter((day) => input.days.includes(day))
  return {
    ...(input.phone && {
      phone: { number: input.phone, days, message: input.message, ...(from && { from }), ...(until && { until }) },
    }),
    ...(input.email && { email: input.email }),
    post: input.post as Reach['post'],
    ...(input.post === 'elsewhere' && { postAddress: input.postAddress }),
    ...(input.interpreter && { interpreter: input.interpreter }),
    ...(input.note && { note: input.note }),
  }
}
