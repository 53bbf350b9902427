import { listOf, named, record, type Schema } from './schemas.ts'

const criteria = listOf(named('CriterionId'))

/** What to find out next, where it was asked for. */
export const questionSchemas: Readonly<Record<string, Schema>> = {
  Questions: {
    ...record({ open: criteria, ranked: listOf(named('Question')) }),
    description:
      'Every absent finding that can still change the headline, the one that settles most first: what the indication ' +
      'rests on, then whether some value alone gives an answer, whether some value excludes, how many open criteria ' +
      'become known whatever the value, and the order of the work-up. Exact by the limits; no probability. `open`: the ' +
      'criteria of the headline’s sets that are not known.',
  },
  Question: record({
    feature: named('FeatureId'),
    required: { type: 'boolean', description: 'The indication is not known, and this can change it.' },
    settles: { ...criteria, description: 'Open criteria that become known whatever its value is.' },
    maySettle: { ...criteria, description: 'Open criteria that become known by some of its values only.' },
    canExclude: {
      ...criteria,
      description: 'Open exclusions, of every protocol or of the standard one, that some value makes true.',
    },
    answers: {
      ...listOf(named('Outcome')),
      description:
        'Outcomes that some value alone would give, beside the present one and those that ask for more.',
    },
  }),
}
