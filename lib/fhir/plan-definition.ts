import type { PlanDefinition, PlanDefinitionAction, RelatedArtifact } from 'fhir/r4'
import {
  type CitedSourceId,
  type CriteriaSet,
  citedSources,
  criteriaSets,
  edition,
  history,
  type Source,
} from '../../rules/index.ts'
import { addressOf } from '../criteria/address.ts'
import { type Entry, entries } from '../criteria/catalogue.ts'
import { fullCitation, shortCitation } from '../report/citation.ts'
import { roleWords, verificationWords, whatThisIs, whatThisIsNot } from '../report/words.ts'
import { canonicalOf, ruleSetId } from './canonical.ts'

const strengthOfRecommendation = 'http://hl7.org/fhir/StructureDefinition/cqf-strengthOfRecommendation'

function artifact(type: RelatedArtifact['type'], id: CitedSourceId, display?: string): RelatedArtifact {
  const source: Source = citedSources[id]
  return {
    type,
    label: shortCitation(id),
    ...(display && { display }),
    citation: fullCitation(source),
    ...(source.url && { url: source.url }),
  }
}

/** Where a criterion stands, other publications that state it, those in which it was read, and how it is read. */
function documentation({ criterion, readings }: Entry): RelatedArtifact[] {
  const { cite, verified } = criterion
  const place = `${cite.at}; level ${cite.level ?? 'not stated'}; ${verificationWords[verified].toLowerCase()}`
  return [
    artifact('citation', cite.source, place),
    ...(cite.also ?? []).map((id) => artifact('citation', id, 'Also stated here')),
    ...(cite.via ?? []).map((id) => artifact('citation', id, 'Read here')),
    ...readings.map(
      ({ id, title, reading }): RelatedArtifact => ({
        type: 'justification',
        label: id,
        display: title,
        citation: reading,
      }),
    ),
  ]
}

function criterionAction(entry: Entry, base: string): PlanDefinitionAction {
  const { criterion, limit } = entry
  const { id, role, says, cite, when, caution } = criterion
  return {
    id,
    // The tag as its source gives it; no code is chosen for it, because that would translate it.
    ...(cite.level && {
      extension: [{ url: strengthOfRecommendation, valueCodeableConcept: { text: `Level ${cite.level}` } }],
    }),
    title: says,
    description: caution ? `${limit}. ${caution}` : limit,
    code: [{ text: roleWords[role] }],
    documentation: documentation(entry),
    condition: [
      {
        kind: 'applicability',
        expression: {
          description: limit,
          language: 'application/json',
          expression: JSON.stringify(when),
          reference: `${base}${addressOf(id)}`,
        },
      },
    ],
  }
}

function setAction(set: CriteriaSet, base: string): PlanDefinitionAction {
  return {
    id: set.id,
    title: set.name,
    description: set.about,
    textEquivalent: `Not read: ${set.unread.join(' ')}`,
    documentation: [artifact('derived-from', set.source, set.title)],
    groupingBehavior: 'logical-group',
    action: entries.filter((entry) => entry.set === set).map((entry) => criterionAction(entry, base)),
  }
}

/**
 * The rule set as a FHIR R4 PlanDefinition: an action for each criterion, grouped by set. Draft and experimental, without
 * an approval or a reviewer, because nobody has approved or reviewed it.
 *
 * @param base the address of the server, without a slash at its end
 */
export function planDefinition(base: string): PlanDefinition {
  const published = history.at(-1)?.published
  const cited = [...new Set(entries.flatMap(({ sources }) => sources))]
  return {
    resourceType: 'PlanDefinition',
    id: ruleSetId,
    url: canonicalOf('PlanDefinition', base),
    identifier: [{ system: `${base}/api/criteria`, value: edition.fingerprint }],
    version: edition.version,
    name: 'AhsctSsc',
    title: 'Criteria for autologous haematopoietic stem cell transplantation in systemic sclerosis',
    type: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/plan-definition-type', code: 'eca-rule' }],
    },
    status: 'draft',
    experimental: true,
    subjectCodeableConcept: {
      coding: [{ system: 'http://hl7.org/fhir/resource-types', code: 'Patient' }],
    },
    ...(published && { date: published }),
    description: `${criteriaSets.length} sets of published criteria, side by side. ${whatThisIs}`,
    usage: whatThisIsNot,
    topic: [
      {
        coding: [{ system: 'http://snomed.info/sct', code: '89155008' }],
        text: 'Systemic sclerosis',
      },
    ],
    relatedArtifact: cited.map((id) => artifact('citation', id)),
    library: [`${canonicalOf('Library', base)}|${edition.version}`],
    action: criteriaSets.map((set) => setAction(set, base)),
  }
}
