/** The command line: `npm run --silent screen -- --help`. */
import { runScreen } from './run.ts'

process.exitCode = await runScreen(process.argv.slice(2), process)
