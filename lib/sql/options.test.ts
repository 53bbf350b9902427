import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { criteriaSets, edition } from '../../rules/index.ts'
import { printRules } from './run.ts'

function run(...args: readonly string[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const status = printRules(args, { stdout, stderr })
  return { status, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') }
}

const lastSelect = (text: string) => text.slice(text.lastIndexOf('\nSELECT\n'))

describe('the command for the rules as SQL', () => {
  it.each(['duckdb', 'postgres', 'ansi'])(
    'prints one statement for %s, with edition and fingerprint',
    (dialect) => {
      const { status, out, err } = run('--dialect', dialect)
      expect([status, err]).toEqual([0, ''])
      expect(out.match(/;/g)).toHaveLength(1)
      expect(out.endsWith('FROM indications;\n')).toBe(true)
      expect(out).toContain(`-- Rules ${edition.version}, fingerprint ${edition.fingerprint}\n`)
      expect(out).toContain('CREATE VIEW')
    },
  )

  it('prints the same text each time', () => {
    expect(run('--dialect', 'duckdb').out).toBe(run('--dialect', 'duckdb').out)
  })

  it('gives the sets that are asked for, in the order of the criteria, and no headline without all that decide it', () => {
    const { out } = run('--dialect', 'duckdb', '--sets', 'scot, astis')
    const columns = lastSelect(out)
    expect(columns.indexOf('"outcome:astis"')).toBeGreaterThan(0)
    expect(columns.indexOf('"outcome:scot"')).toBeGreaterThan(columns.indexOf('"outcome:astis"'))
    expect(columns).toContain('"scot/lvef"')
    expect(columns).not.toMatch(/headline|guidelinesDiffer|ebmt-2025/)
    expect(out).toContain('-- No headline')
  })

  it('gives the headline with the sets that decide it', () => {
    const deciding = criteriaSets.filter(({ part }) => part === 'headline').map(({ id }) => id)
    const columns = lastSelect(run('--dialect', 'duckdb', '--sets', deciding.join()).out)
    expect(columns).toContain('"headline"')
    expect(columns).toContain('"guidelinesDiffer"')
  })

  it('reads another table where it is named', () => {
    expect(run('--dialect', 'postgres', '--table', 'clinic.ssc').out).toContain('FROM "clinic"."ssc"\n')
    expect(run('--dialect', 'postgres').out).toContain('FROM "patients"\n')
  })

  it('prints the view over an OMOP CDM before the rules that read it', () => {
    const asked = ['--dialect', 'postgres', '--source', 'omop', '--table', 'ssc.people']
    const { status, out } = run(...asked, '--index-date', '2026-11-22', '--since', '2024-02-29')
    expect(status).toBe(0)
    const [view = '', rules = ''] = out.split(/;\n/)
    expect(view).toContain('CREATE VIEW "ssc"."people" AS\n')
    expect(view).toContain("SELECT DATE '2026-11-22' AS index_date")
    expect(view).toContain(">= DATE '2024-02-29'")
    expect(rules).toContain('FROM "ssc"."people"\n')
    expect(run(...asked).out).toContain('SELECT CURRENT_DATE AS index_date')
    expect(run('--dialect', 'postgres').out).not.toContain('OMOP')
  })

  it('writes names for Spark and BigQuery', () => {
    expect(lastSelect(run('--dialect', 'ansi', '--names', 'backticks').out)).toContain('`ebmt-2025/route-a`')
    const plain = run('--dialect', 'ansi', '--names', 'plain').out
    expect(lastSelect(plain)).toContain('outcome_ebmt_2025')
    expect(plain.replaceAll(/--.*$/gm, '')).not.toMatch(/["`]/)
  })

  it.each<[string, readonly string[], RegExp]>([
    ['no dialect', [], /--dialect is needed/],
    ['an unknown dialect', ['--dialect', 'oracle'], /--dialect must be one of: duckdb, postgres, ansi/],
    [
      'an unknown set',
      ['--dialect', 'ansi', '--sets', 'scot,scott'],
      /Unknown sets: "scott"\. Known: eular-2023/,
    ],
    ['no set', ['--dialect', 'ansi', '--sets', ''], /Unknown sets: ""/],
    [
      'a table that is no name',
      ['--dialect', 'ansi', '--table', 'a; DROP TABLE b'],
      /--table must be a name/,
    ],
    ['an unknown style of names', ['--dialect', 'ansi', '--names', 'loud'], /--names must be one of/],
    [
      'names that the dialect cannot read',
      ['--dialect', 'postgres', '--names', 'plain'],
      /needs --dialect ansi/,
    ],
    ['an unknown source', ['--dialect', 'ansi', '--source', 'i2b2'], /--source must be one of: table, omop/],
    ['a day without a CDM', ['--dialect', 'ansi', '--since', '2026-01-01'], /--since needs --source omop/],
    [
      'a day that is none',
      ['--dialect', 'ansi', '--source', 'omop', '--index-date', '2026-02-30'],
      /--index-date must be a date/,
    ],
    [
      'days between which nothing lies',
      ['--dialect', 'ansi', '--source', 'omop', '--index-date', '2026-01-01', '--since', '2026-01-02'],
      /--since must not be after --index-date/,
    ],
    ['a column that is no finding', ['--dialect', 'ansi', '--columns', 'id,mrs'], /Unknown: "mrs"/],
    [
      'columns of a CDM',
      ['--dialect', 'ansi', '--source', 'omop', '--columns', 'mrss'],
      /--columns needs --source table/,
    ],
    ['an unknown option', ['--dialect', 'ansi', '--set', 'scot'], /--set/],
  ])('refuses %s, says why and how it is used', (_, args, why) => {
    const { status, out, err } = run(...args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(why)
    expect(err).toMatch(/\nAll options: .* --help\n$/)
  })

  it('explains itself', () => {
    const { status, out } = run('--help')
    expect(status).toBe(0)
    for (const { id } of criteriaSets) expect(out).toContain(id)
  })
})
