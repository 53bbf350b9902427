import { Readable, Writable } from 'node:stream'
import type { answer } from '../answer.ts'
import { runScreen } from '../run.ts'

/** What a run came to. */
interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line in this process, on a text, bytes or a stream as standard input; see `runScreen`. */
export async function screenWith(
  args: readonly string[],
  input: string | Uint8Array | Readable = '',
  checkpointEvery?: number,
  answerFor?: typeof answer,
): Promise<Ran> {
  const written = { out: '', err: '' }
  const into = (key: 'out' | 'err') =>
    new Writable({
      write: (chunk, _, done) => {
        written[key] += chunk
        done()
      },
    })
  const stdin = input instanceof Readable ? input : Readable.from([Buffer.from(input)])
  const streams = { stdin, stdout: into('out'), stderr: into('err') }
  const status = await runScreen(args, streams, answerFor, checkpointEvery)
  return { status, stdout: written.out, stderr: written.err }
}

/** The lines of JSON of a text. */
export function parsedLines(text: string): unknown[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}
