import type { Json } from '../src/lib/canonical.ts'
import { organisations, type ProfessionalName, professionals } from './professionals.ts'

/** The day so many days later, YYYY-MM-DD. */
export const inDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Only what is there: a body has no empty fields. */
export const present = (body: Readonly<Record<string, Json | undefined>>): Json =>
  Object.fromEntries(Object.entries(body).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))

/** Whom something is given to, as they are called. */
export const calledNow = (name: ProfessionalName): Json => ({
  name: professionals[name].name,
  organisation: organisations[professionals[name].at][0],
})

/** When something ends by itself, so many days later. */
export const momentIn = (today: string, days: number): string => `${inDays(today, days)}T12:00:00Z`
