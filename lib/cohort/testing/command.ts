import { Readable, Writable } from 'node:stream'
import { runScreen } from '../run.ts'

/** What a run came to. */
interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line in this process, on a text or a stream as standard input. */
export async function screenWith(
  args: readonly string[],
  input: string | Readable = '',
  checkpointEvery?: number,
): Promise<Ran> {
  const written = { out: '', err: '' }
  const into = (key: 'out' | 'err') =>
    new Writable({
      write: (chunk, _, done) => {
        written[key] += chunk
        done()
      },
    })
  const stdin = typeof input === 'string' ? Readable.from([Buffer.from(input)]) : input
  const streams = { stdin, stdout: into('out'), stderr: into('err') }
  const status = await runScreen(args, streams, undefined, checkpointEvery)
  return { status, stdout: written.out, stderr: written.err }
}

/** The lines of JSON of a text. */
export function parsedLines(text: string): unknown[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}
