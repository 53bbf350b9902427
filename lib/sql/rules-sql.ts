/** The command line: `npm run --silent rules:sql -- --help`. */
import { printRules } from './run.ts'

// A reader that has gone away, such as `head`, is no fault.
process.stdout.on('error', () => {})
process.exitCode = printRules(process.argv.slice(2), process)
