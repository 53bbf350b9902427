import { changeKinds, criteriaSets, featureIds } from '../../rules/index.ts'
import { listOf, named, record, type Schema } from './schemas.ts'

const number: Schema = { type: 'number' }

/** What would change the answer, where it was asked for. */
export const changeSchemas: Readonly<Record<string, Schema>> = {
  Changes: {
    ...record({
      headline: listOf(named('Change')),
      sets: record(Object.fromEntries(criteriaSets.map(({ id }) => [id, listOf(named('Change'))]))),
    }),
    description:
      'For the headline and for each set: every single feature that would give another outcome, with the nearest values ' +
      'that do; where no single one does, up to twelve pairs. Statements about the criteria, never advice.',
  },
  Change: {
    ...record({
      outcome: named('Outcome'),
      set: {
        type: 'object',
        minProperties: 1,
        maxProperties: 2,
        properties: Object.fromEntries(featureIds.map((id) => [id, named('FeatureChange')])),
        additionalProperties: false,
      },
      kind: { enum: changeKinds },
    }),
    description:
      '`find-out`: nothing that changes is known yet. `re-measure`: a known finding would have to be another. `fixed`: so ' +
      'would a known fact of the person or of the past (age, sex, diagnosis, onset, earlier tests, therapy and exposures).',
  },
  FeatureChange: record({
    from: {
      type: ['number', 'string', 'boolean', 'null'],
      description: 'As entered; null where nothing is.',
    },
    to: { anyOf: [{ type: ['number', 'string', 'boolean'] }, named('ValueRange')] },
  }),
  ValueRange: {
    type: 'object',
    minProperties: 1,
    properties: { atLeast: number, above: number, below: number, atMost: number },
    additionalProperties: false,
    description:
      'A range in the unit of the feature: `atLeast` and `atMost` include their number, `above` and `below` do not. An end ' +
      'that is not named is the end of what is allowed. Values solved from a fall, a sum or a calculated clearance are ' +
      'exact to six decimals.',
  },
}
