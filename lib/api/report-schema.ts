import { longestReference } from '../assessment/faults.ts'
import { listOf, named, record, type Schema, text, truth } from './schemas.ts'

const textOrNull: Schema = { type: ['string', 'null'] }
const scalar: Schema = { type: ['number', 'string', 'boolean', 'null'] }
const count: Schema = { type: 'integer', minimum: 0 }
const features = listOf(named('FeatureId'))
const words = { title: text, meaning: text }

const missing = listOf(
  record({ feature: named('FeatureId'), label: text, group: text, step: text, sets: listOf(text) }),
)

const againstLimits = listOf(
  record({
    subject: text,
    features,
    value: text,
    limits: listOf(
      record({
        set: text,
        criterion: named('CriterionId'),
        limit: text,
        within: { type: 'boolean' },
        decides: {
          type: 'boolean',
          description:
            'The value is on this limit, and the criterion would turn out differently just beyond it.',
        },
      }),
    ),
  }),
)

const set = record({
  id: text,
  name: text,
  fullTitle: text,
  kind: text,
  column: text,
  code: named('Outcome'),
  ...words,
  decides: { type: 'boolean', description: 'Its rows decide the headline.' },
  about: text,
  clock: textOrNull,
  source: named('Source'),
  criteria: listOf(named('CriterionReport')),
  routesMet: listOf(text),
  missing: named('Missing'),
  counts: record({ against: count, open: count, notMet: count }),
  notes: listOf(named('Note')),
  unread: listOf(text),
})

/** The same for a protocol of the centre, whose criteria have ids of their own. */
const localSet: Schema = record({
  id: text,
  code: named('Outcome'),
  ...words,
  decides: { const: false },
  criteria: listOf({ type: 'object' }),
  missing: named('Missing'),
})

const typedValue: Schema = {
  ...record({ text: { ...text, maxLength: 40 }, unit: { ...text, maxLength: 40 } }),
  description: 'As typed, and the unit beside it, or MM/YYYY for an onset.',
}

const reportRequest: Schema = {
  allOf: [named('AssessmentRequest')],
  properties: {
    reference: {
      ...textOrNull,
      maxLength: longestReference,
      description: 'Local reference of the case, in one line; no identity.',
    },
    assessmentDate: {
      ...textOrNull,
      format: 'date',
      description: 'The day on which the findings are taken to hold.',
    },
    typed: {
      type: ['object', 'null'],
      propertyNames: named('FeatureId'),
      additionalProperties: typedValue,
      description: 'Values as they were typed in another unit. Each must come to the value of the patient.',
    },
    parts: {
      type: ['object', 'null'],
      description: 'What calculated values were made of, as in an exported case (`/api/case.schema.json`).',
    },
  },
}

/** The request for a PDF; and the texts a reader sees on the screen, beside the codes. Texts are for people: only the codes stay as they are. */
export const reportSchemas: Readonly<Record<string, Schema>> = {
  ReportRequest: reportRequest,
  Report: {
    ...record({
      reference: text,
      assessmentDate: text,
      rules: record({ version: text, fingerprint: text }),
      whatThisIs: text,
      whatThisIsNot: text,
      headline: record({ code: named('Outcome'), ...words, points: listOf(text) }),
      supports: listOf(named('CriterionReport')),
      against: listOf(named('CriterionReport')),
      missing: record({ required: missing, refining: missing }),
      next: {
        ...record({ feature: named('FeatureId'), label: text, reasons: listOf(text) }),
        type: ['object', 'null'],
        description: 'The single finding that would settle most; null where nothing can change the headline.',
      },
      notAvailable: listOf(record({ feature: named('FeatureId'), label: text })),
      warnings: listOf(record({ code: text, says: text, features })),
      onLimit: againstLimits,
      notes: {
        ...listOf(record({ id: text, title: text, text, sets: listOf(text), features })),
        description: 'Ambiguities of the sources that these findings make matter, and how they are read.',
      },
      disagreements: againstLimits,
      sets: listOf(set),
      local: {
        oneOf: [record({ heading: text, about: text, fingerprint: text, set: localSet }), { type: 'null' }],
        description: 'What the protocol of the centre says; null where the server has none.',
      },
      confirmed: textOrNull,
      kidney: record({ clearance: textOrNull, egfr: textOrNull }),
      inputs: listOf(
        record({
          group: text,
          name: text,
          inputs: listOf(
            record({
              feature: named('FeatureId'),
              label: text,
              state: text,
              entered: scalar,
              value: text,
              typed: textOrNull,
            }),
          ),
        }),
      ),
      criteriaAt: { ...text, description: 'Path under which the page of each criterion stands.' },
      sources: listOf(named('Source')),
    }),
    description:
      'The answer in words, as the screen shows it. The words may change; programs read the codes beside it.',
  },
  CriterionReport: record({
    id: named('CriterionId'),
    address: {
      ...textOrNull,
      description: 'Path of its page on this server; it stays. Null for a row of a local protocol.',
    },
    role: text,
    roleInWords: text,
    says: text,
    outcome: truth,
    outcomeInWords: text,
    steps: listOf(named('Step')),
    features,
    onLimit: {
      ...listOf(text),
      description: 'Findings exactly on a limit that decides: just beyond it the outcome would be another.',
    },
    discretion: { type: 'boolean' },
    source: named('Source'),
    also: listOf(named('Source')),
    via: listOf(named('Source')),
    at: text,
    level: { ...textOrNull, description: 'The tag of the source itself; null where it gives none.' },
    verified: text,
    verification: text,
    notes: listOf(named('Note')),
    confirmations: listOf(record({ text, mark: text, current: { type: 'boolean' } })),
  }),
  Step: {
    oneOf: [
      record({
        kind: { const: 'finding' },
        subject: text,
        value: text,
        limit: text,
        outcome: truth,
        features,
      }),
      record({
        kind: { const: 'group' },
        name: textOrNull,
        title: text,
        outcome: truth,
        steps: listOf(named('Step')),
      }),
    ],
  },
  Note: record({ id: textOrNull, text }),
  Source: record({ id: text, short: text, full: text, url: textOrNull, readExtent: text }),
}
