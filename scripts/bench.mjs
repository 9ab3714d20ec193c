// `npm run bench`: all benchmarks of bench/, or those named. Prints what it finds beside the aims, and writes nothing else.
import { bench } from '../bench/main.ts'

process.exit(await bench(process.argv.slice(2)))
