import { createHash } from 'node:crypto'
import type { Library } from 'fhir/r4'
import { criteriaDataAsText, edition, history } from '../../rules/index.ts'
import { whatThisIsNot } from '../report/words.ts'
import { canonicalOf, ruleSetId } from './canonical.ts'

/**
 * The rule set as a FHIR R4 Library. Its content is the very text whose SHA-256 is the fingerprint of the rules; the hash
 * of the attachment is SHA-1, as FHIR R4 defines it.
 *
 * @param base the address of the server, without a slash at its end
 */
export function library(base: string): Library {
  const data = Buffer.from(criteriaDataAsText())
  const published = history.at(-1)?.published
  return {
    resourceType: 'Library',
    id: ruleSetId,
    url: canonicalOf('Library', base),
    identifier: [{ system: `${base}/api/criteria`, value: edition.fingerprint }],
    version: edition.version,
    name: 'AhsctSscLogic',
    title: 'Criteria, inputs and warnings as data',
    status: 'draft',
    experimental: true,
    type: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/library-type', code: 'logic-library' }],
    },
    ...(published && { date: published }),
    description:
      'The text whose SHA-256 is the fingerprint of the rules. The same rules with citations, topics and readings ' +
      `stand at ${base}/api/criteria.`,
    usage: whatThisIsNot,
    relatedArtifact: [
      { type: 'documentation', url: `${base}/api/criteria`, display: 'The rule set as JSON' },
    ],
    content: [
      {
        contentType: 'application/json',
        title: `Rules ${edition.version}, fingerprint ${edition.fingerprint}`,
        size: data.length,
        hash: createHash('sha1').update(data).digest('base64'),
        data: data.toString('base64'),
      },
    ],
  }
}
