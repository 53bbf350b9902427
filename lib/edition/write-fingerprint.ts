import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { criteriaDataAsText } from '../../rules/index.ts'

// Rewrites the fingerprint in rules/edition.ts from the data of the rules: `npm run fingerprint`.

const file = join(import.meta.dirname, '..', '..', 'rules', 'edition.ts')
const fingerprint = createHash('sha256').update(criteriaDataAsText()).digest('hex')
const text = readFileSync(file, 'utf8')
const rewritten = text.replace(/fingerprint: '[0-9a-f]{64}'/, `fingerprint: '${fingerprint}'`)
if (!rewritten.includes(fingerprint)) throw new Error(`No fingerprint to rewrite in ${file}.`)
writeFileSync(file, rewritten)
