import { z } from 'zod'
import { assess, type FeatureId, featureIds, type Outcome, outcomes } from '../../rules/index.ts'
import { interpret } from '../assessment/interpret.ts'
import { readCaseFile, writeCaseFile } from '../exchange/case-file.ts'
import { canonicalJson } from '../report/canonical.ts'
import { reportFor } from '../report/report.ts'
import type { RevisionInput } from './cases.ts'
import { Refusal } from './refusal.ts'
import { type Provenance, provenances } from './words.ts'

/** What a person saves: the case file as the form writes it, notes, and where values came from. */
export interface CaseDraft {
  /** The text of a case file. */
  readonly file: string
  readonly notes: string
  readonly provenance: Readonly<Partial<Record<FeatureId, Provenance>>>
}

/** What lists show of a case. */
export interface CaseSummary {
  readonly headline: Outcome
  /** Findings that the indication needs, and others that could change the answer, of the headline's sets. */
  readonly missing: { readonly required: readonly FeatureId[]; readonly refining: readonly FeatureId[] }
}

const longestNotes = 20_000
const longestFile = 200_000

const draftSchema = z.strictObject({
  file: z.string().max(longestFile),
  notes: z.string().max(longestNotes),
  provenance: z.partialRecord(z.enum(featureIds), z.enum(Object.keys(provenances) as [Provenance])),
})

const summarySchema = z.object({
  headline: z.enum(outcomes),
  missing: z.object({ required: z.array(z.enum(featureIds)), refining: z.array(z.enum(featureIds)) }),
})

/**
 * A draft as it is saved. The answer is worked out here: one that was sent along is never believed.
 *
 * @throws Refusal with every fault, when the draft or the case file in it cannot be taken
 */
export function revisionOf(draft: unknown): RevisionInput {
  const parsed = draftSchema.safeParse(draft)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'case'}: ${message}.`)
    throw new Refusal('invalid', `The case was not saved. ${faults.join(' ')}`)
  }
  const read = readCaseFile(parsed.data.file)
  const written = read.ok ? writeCaseFile(read.values) : read
  if (!read.ok || !written.ok) {
    const faults = (read.ok ? [] : read.problems).map(({ place, message }) => `${place} ${message}`.trim())
    throw new Refusal('invalid', `The case was not saved. ${faults.join(' ')}`)
  }
  const { entries, assessmentDate } = read.values
  const { patient, notAvailable } = interpret(entries, assessmentDate)
  const assessment = assess(patient, notAvailable)
  const { missing } = reportFor({ patient, notAvailable }, assessment)
  const summary: CaseSummary = {
    headline: assessment.headline,
    missing: {
      required: missing.required.map(({ feature }) => feature),
      refining: missing.refining.map(({ feature }) => feature),
    },
  }
  const { notes, provenance } = parsed.data
  return {
    content: canonicalJson({ file: JSON.parse(written.text), notes, provenance }),
    summary: JSON.stringify(summary),
    rulesVersion: assessment.rules.version,
    rulesFingerprint: assessment.rules.fingerprint,
  }
}

/** A saved content as the draft that it was made of. */
export function draftOf(content: string): CaseDraft {
  const { file, notes, provenance } = z
    .object({ file: z.unknown(), notes: z.string(), provenance: draftSchema.shape.provenance })
    .parse(JSON.parse(content))
  return { file: JSON.stringify(file), notes, provenance }
}

/** The summary of a case as the store keeps it. */
export function readSummary(summary: string): CaseSummary {
  return summarySchema.parse(JSON.parse(summary))
}
