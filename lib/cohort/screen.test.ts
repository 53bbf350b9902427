import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { criteriaSets } from '../../rules/index.ts'

const command = join(import.meta.dirname, 'screen.ts')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'screen-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function screen(args: readonly string[], input = '') {
  const child = spawn(process.execPath, [command, ...args])
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { status, stdout, stderr }
}

function idsOf(stdout: string): unknown[] {
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line).id)
}

const lines = '{"id":"a","patient":{"mrss":24}}\n{"id":"b","patient":{}}\n'
const table = 'id,mrss\na,24\nb,\n'

describe('the command', { timeout: 20_000 }, () => {
  it('reads standard input, also under the name of a dash', async () => {
    for (const args of [[], ['-']]) {
      const { status, stdout, stderr } = await screen(args, lines)
      expect([status, idsOf(stdout), stderr]).toEqual([0, ['a', 'b'], ''])
    }
  })

  it('reads a file by its extension, unless told otherwise', async () => {
    const expected = await screen([], lines)
    expect(await screen([file('a.jsonl', lines)])).toEqual(expected)
    expect(await screen([file('a.txt', lines)])).toEqual(expected)
    expect(await screen([file('a.csv', table)])).toEqual(expected)
    expect(await screen([file('A.CSV', table)])).toEqual(expected)
    expect(await screen([file('b.csv', lines), '--from', 'jsonl'])).toEqual(expected)
    expect(await screen(['--from=csv', file('b.jsonl', table)])).toEqual(expected)
  })

  it('writes CSV', async () => {
    const { status, stdout } = await screen(['--format', 'csv', '--from', 'csv'], table)
    const rows = stdout.split('\n').map((row) => row.split(','))
    expect(rows.map(([id]) => id)).toEqual(['id', 'a', 'b', ''])
    expect(rows[1]).toHaveLength(3 + criteriaSets.length)
    expect(status).toBe(0)
  })

  it('ends with 1 after a bad line, which stands in its place', async () => {
    const { status, stdout, stderr } = await screen([], `{"id":"x","patient":{"mrss":60}}\n${lines}`)
    expect([stderr, status, idsOf(stdout)]).toEqual(['1 of 3 could not be assessed.\n', 1, ['x', 'a', 'b']])
  })

  it('ends with 2 and writes nothing for columns it does not know', async () => {
    const { status, stdout, stderr } = await screen([file('c.csv', 'foo,mrss\n1,2\n')])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('foo')
    expect(stderr).not.toContain('mrss')
  })

  it.each([
    ['an unknown option', ['--wrong'], '--wrong'],
    ['an unknown input format', ['--from', 'xml'], 'xml'],
    ['an unknown output format', ['--format', 'xml'], 'xml'],
    ['an option without its value', ['--from'], '--from'],
    ['two files', ['a', 'b'], 'One FILE'],
  ])('refuses %s with status 2', async (_, args, reason) => {
    const { status, stdout, stderr } = await screen(args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(reason)
    expect(stderr).not.toContain('    at ')
  })

  it.each([
    ['a file that is not there', [join(tmpdir(), 'not-there.jsonl')], 'no such file'],
    ['a directory', [tmpdir()], 'directory'],
    ['a table that is not there', [join(tmpdir(), 'not-there.parquet')], 'no such file'],
    ['results without a folder', ['--output', join(tmpdir(), 'not-there', 'a.csv')], 'no such file'],
  ])('ends with status 3 for %s', async (_, args, reason) => {
    const { status, stdout, stderr } = await screen(args)
    expect([status, stdout]).toEqual([3, ''])
    expect(stderr).toContain(reason)
    expect(stderr).not.toContain('    at ')
  })

  it.each(['--help', '-h'])('explains itself with %s', async (option) => {
    const { status, stdout, stderr } = await screen([option])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Usage')
  })

  it('keeps the order of many lines', async () => {
    const ids = Array.from({ length: 500 }, (_, index) => `p${index}`)
    const { stdout } = await screen(
      [],
      ids.map((id) => `{"id":"${id}","patient":{"ageYears":10}}\n`).join(''),
    )
    expect(idsOf(stdout)).toEqual(ids)
  })

  it('ends quietly when its reader has had enough', async () => {
    const child = spawn(process.execPath, [command])
    child.stdin.on('error', () => {})
    const feed = setInterval(() => child.stdin.write(lines.repeat(20)), 5)
    child.stdout.once('data', () => child.stdout.destroy())
    const [stderr, [status, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    clearInterval(feed)
    expect([status, signal, stderr]).toEqual([0, null, ''])
  })

  it('that is killed goes on to the same bytes', { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => `p${index},${index % 50}\n`)
    const input = file('killed.csv', `id,mrss\n${rows.join('')}`)
    const [whole, killed] = [join(folder, 'whole.csv'), join(folder, 'killed-results.csv')]
    expect((await screen([input, '--output', whole])).status).toBe(0)

    const child = spawn(process.execPath, [command, '--from', 'csv', '--output', killed])
    child.stdin.write(`id,mrss\n${rows.slice(0, 10).join('')}`)
    // More comes until the run has made sure of some of it.
    let sent = 10
    while (!/"next":(?!1,)/.test(progressOf(killed))) {
      child.stdin.write(rows[sent] ?? '')
      sent += 1
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    child.kill('SIGKILL')
    await once(child, 'close')
    expect(readFileSync(killed).length).toBeLessThan(readFileSync(whole).length)
    writeFileSync(killed, 'half a line', { flag: 'a' })

    const { status, stderr } = await screen([input, '--output', killed, '--resume'])
    expect([status, stderr]).toEqual([0, ''])
    expect(readFileSync(killed)).toEqual(readFileSync(whole))
  })
})

function progressOf(output: string): string {
  return existsSync(`${output}.progress`) ? readFileSync(`${output}.progress`, 'utf8') : ''
}
