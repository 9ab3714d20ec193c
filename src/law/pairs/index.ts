import { openings } from './openings.ts'
import type { Pair } from './pair.ts'
import { people } from './people.ts'
import { professionals } from './professionals.ts'
import { shields } from './shields.ts'

/** The pairs of each file of policies, under its name. */
export const pairTables: Readonly<Record<string, readonly Pair[]>> = { openings, people, professionals, shields }
