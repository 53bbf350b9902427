import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { enter, fillIn, headline, indicated, result, showFullWorkUp } from './assessment.ts'

const root = join(import.meta.dirname, '..')
const examples = join(root, 'docs', 'local')
const protocol = join(examples, 'protocol.example.json')
const confirmations = join(examples, 'confirmations.example.json')
// Beside the server of the other tests, so that several checkouts can be tested at once.
const port = Number(process.env.E2E_PORT ?? 3100) + 90
const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')

/** Starts the built application on a port of its own, with files of a centre. */
function start(port: number, files: Record<string, string>) {
  const server = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: root,
    env: { ...process.env, ...files },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { text: '' }
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => {
      said.text += chunk.toString()
    })
  return { server, said }
}

async function ended(server: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => server.on('exit', resolve))
}

test('a broken local protocol stops the server, which says what is wrong, where, and what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'local-protocol-'))
  try {
    const broken = join(folder, 'broken.json')
    const text = readFileSync(protocol, 'utf8')
    writeFileSync(
      broken,
      text.replace('"comparator": "<"', '"comparator": "less"').replace('"dlcoPct"', '"dlco"'),
    )
    const { server, said } = start(port, { AHSCT_LOCAL_CRITERIA: broken })
    expect(await ended(server)).toBe(1)
    expect(said.text).toContain('broken.json is refused for 2 faults. Nothing of it is used.')
    expect(said.text).toContain(
      '$.set.criteria[2].when.parts[0].comparator: It is the text “less”. It must be one of',
    )
    expect(said.text).toContain('$.set.criteria[2].when.parts[0].quantity.feature: “dlco” is no finding')
    expect(said.text).toContain('The server was not started.')
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test.describe('with a local protocol and confirmations', () => {
  const address = `http://127.0.0.1:${port + 1}`
  const folder = mkdtempSync(join(tmpdir(), 'local-files-'))
  let server: ChildProcess | null = null

  test.beforeAll(async () => {
    const files = {
      AHSCT_LOCAL_CRITERIA: join(folder, 'p.json'),
      AHSCT_CONFIRMATIONS: join(folder, 'c.json'),
    }
    copyFileSync(protocol, files.AHSCT_LOCAL_CRITERIA)
    copyFileSync(confirmations, files.AHSCT_CONFIRMATIONS)
    server = start(port + 1, files).server
    await expect
      .poll(
        async () =>
          fetch(`${address}/api/openapi.json`).then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 60_000 },
      )
      .toBe(200)
    // What becomes of a file after the start must not matter.
    writeFileSync(files.AHSCT_LOCAL_CRITERIA, 'no longer a protocol')
    rmSync(files.AHSCT_CONFIRMATIONS)
  })

  test.afterAll(async () => {
    server?.kill()
    rmSync(folder, { recursive: true })
  })

  test('the protocol stands beside the published sets and leaves the headline alone', async ({
    page,
    request,
  }) => {
    await page.goto(address)
    await expect(headline(page)).toBeVisible()
    await fillIn(page, indicated)
    await showFullWorkUp(page)
    await enter(page, 'DLCO, % predicted (haemoglobin-corrected)', '46')
    const local = result(page).getByRole('region', { name: 'Local protocol of Example University Hospital' })
    await expect(local).toContainText('Contraindicated')
    await expect(local).toContainText('SHA-256 of its file')
    // By the published sets 46 % is no reason, and 47 is no limit.
    await expect(headline(page)).toHaveText('Refer for work-up')
    await expect(result(page).getByRole('table', { name: 'Criteria sets side by side' })).not.toContainText(
      'Example hospital',
    )
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id }) => id)).toEqual([])

    const file = await page.pdf({ preferCSSPageSize: true })
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true })
    const paper = text.replace(/\s+/g, ' ')
    expect(paper).toContain('Local protocol of Example University Hospital: Contraindicated')

    const body = { patient: { ageYears: 47, diagnosis: 'systemic-sclerosis', dlcoPct: 46 } }
    const answer = await (await request.post(`${address}/api/assess`, { data: body })).json()
    const plain = await (await request.post('/api/assess', { data: body })).json()
    expect(answer.local.outcome).toBe('contraindicated')
    expect([answer.headline, answer.sets]).toEqual([plain.headline, plain.sets])
    expect(plain).not.toHaveProperty('local')
    expect(paper.replaceAll(' ', '')).toContain(answer.local.fingerprint)

    // Two states compared: the same protocol in a part of its own.
    await page.goto(`${address}/compare/states`)
    await page.getByRole('radio', { name: 'a published patient' }).check()
    await page.getByRole('combobox', { name: 'Published patient' }).selectOption({ index: 1 })
    const moved = page.getByRole('region', { name: 'Local protocol of Example University Hospital' })
    await expect(moved).toContainText('it never changes the headline')
    await expect(moved).toContainText('Contraindicated')
  })

  test('a confirmed criterion says who checked it, against what and when', async ({ page }) => {
    await page.goto(`${address}/criteria/ebmt-2025/mpap-rest`)
    await expect(
      page.getByText(/^Checked by Example Name, rheumatologist on 2026-11-20 against:/),
    ).toBeVisible()
    await page.goto(`${address}/criteria/ebmt-2025/pasp-rest`)
    await expect(page.getByText(/^Checked by/)).toHaveCount(0)
    await page.goto(address)
    await expect(result(page)).toContainText('records that 1 of 185 criteria were checked')
  })
})
