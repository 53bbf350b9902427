import { createHash } from 'node:crypto'
import {
  beforeClinicalUse,
  type Criterion,
  criteriaSets,
  edition,
  features,
  history,
  readings,
  sources,
  topics,
  warningRules,
} from '../../rules/index.ts'
import { canonicalJson } from '../report/canonical.ts'
import { whatThisIs, whatThisIsNot } from '../report/words.ts'
import { addressOf } from './address.ts'
import { type Entry, entries } from './catalogue.ts'
import { rulesSchemaAddress } from './schema.ts'

/**
 * SHA-256 of one criterion as data, as JSON with sorted keys and no spaces. It changes with its limit, wording, citation
 * or verification and with nothing else, so that a check of it against its source can be tied to what was checked.
 */
export function fingerprintOf(criterion: Criterion): string {
  return createHash('sha256').update(canonicalJson(criterion)).digest('hex')
}

function published({ criterion, limit, features: used, topic, readings: about }: Entry) {
  return {
    ...criterion,
    address: addressOf(criterion.id),
    inWords: limit,
    features: used,
    topic: topic.id,
    readings: about.map(({ id }) => id),
    fingerprint: fingerprintOf(criterion),
  }
}

/** The whole rule set as data: what `/api/criteria` gives. */
export function ruleSet() {
  return {
    schema: rulesSchemaAddress,
    version: edition.version,
    fingerprint: edition.fingerprint,
    notice: `${whatThisIs} ${whatThisIsNot}`,
    sets: criteriaSets.map((set) => ({
      ...set,
      address: addressOf(set.id),
      criteria: entries.filter((entry) => entry.set === set).map(published),
    })),
    features,
    topics,
    sources,
    readings,
    warnings: warningRules,
    beforeClinicalUse,
    history,
  }
}
