// `npm run words`: how hard the Dutch of the family's pages is, and its hardest sentences. `-- 50` prints so many.
// Prints, and writes nothing; src/portal/readability.test.ts keeps the limits.
import { hardest, jargon, judge, meanWords, sentencesOf, whole } from '../src/portal/readability.ts'
import { messagesFor } from '../src/ui/messages.ts'

const shown = Number(process.argv[2] ?? 15)
for (const [name, speech] of [
  ['u', 'nl'],
  ['je', 'nl-young'],
]) {
  const judged = sentencesOf(messagesFor(speech)).map(judge)
  const long = judged.filter(({ words }) => words > 15).length
  console.log(
    `\n«${name}»: ${whole(judged).length} sentences, ${meanWords(judged).toFixed(1)} words on average, ${long} of more than 15 words.`,
  )
  for (const { sentence, at, words, long: hard, jargon: rare } of hardest(judged).slice(0, shown)) {
    const why = [...hard, ...rare.map((word) => `${word} → ${jargon[word.toLowerCase()]}`)]
    console.log(`  ${String(words).padStart(3)}  ${sentence}  (${at})${why.length > 0 ? `  [${why.join(', ')}]` : ''}`)
  }
}
