import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, on any machine: begun last, it would keep one core busy while the others wait. */
const longest = [
  'non-interference-leaks',
  'non-interference-worlds',
  'forms-anything',
  'law.spec',
  'stories.spec',
  'plan.spec',
  'openings.spec',
]
const rank = ({ moduleId }: TestSpecification): number => {
  const at = longest.findIndex((name) => moduleId.includes(name))
  return at < 0 ? longest.length : at
}

/** The order of files: the longest first, then as vitest would. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rank(a) - rank(b))
  }
}
