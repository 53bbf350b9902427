import type { Writable } from 'node:stream'
import { omopView } from './omop.ts'
import { optionsOf, usage } from './options.ts'
import { rulesQuery } from './query.ts'

/**
 * Prints the rules as SQL.
 *
 * @param args the arguments, without the program's name
 * @returns the exit status: 0 printed, 2 an option was refused
 */
export function printRules(
  args: readonly string[],
  { stdout, stderr }: { readonly stdout: Writable; readonly stderr: Writable },
): number {
  const options = optionsOf(args)
  if (options === 'help') {
    stdout.write(usage)
    return 0
  }
  if ('refused' in options) {
    stderr.write(`${options.refused}\nAll options: npm run --silent rules:sql -- --help\n`)
    return 2
  }
  if (options.omop) stdout.write(`${omopView({ ...options, ...options.omop })}\n`)
  stdout.write(`${rulesQuery(options).text};\n`)
  return 0
}
