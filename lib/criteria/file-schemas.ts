import { z } from '../assessment/zod.ts'
import { localSource } from '../local/protocol.ts'
import { text } from './expression-schema.ts'
import { aboutSet, criterionId, criterionSchema } from './set-schema.ts'

/** The longest text of a name that stands in a line. */
const name = text.max(120)

/** A centre's own protocol: a set of criteria as above, without what this program adds. */
export const localProtocolSchema = z
  .strictObject({
    format: z.literal('ssc-ahsct-local-protocol/1'),
    centre: name.meta({ description: 'Whose protocol it is; shown as "Local protocol of ...".' }),
    version: name.meta({ description: 'The centre’s own version of its protocol.' }),
    approved: z
      .strictObject({ by: name, on: z.iso.date() })
      .exactOptional()
      .meta({ description: 'Who approved the protocol at the centre, and when.' }),
    set: z.strictObject({
      ...aboutSet,
      unread: z
        .array(text)
        .meta({ description: 'What the protocol contains and this file leaves out; may be empty.' }),
      criteria: z.array(criterionSchema).min(1),
    }),
  })
  .meta({
    id: 'LocalProtocol',
    description:
      `A file for AHSCT_LOCAL_CRITERIA. Citations name a published source, or "${localSource}" for the protocol itself. ` +
      'It is evaluated beside the published sets and never changes the headline.',
  })

/** A centre's record of who checked which criterion against its original. */
export const confirmationsSchema = z
  .strictObject({
    format: z.literal('ssc-ahsct-confirmations/1'),
    centre: name,
    confirmations: z
      .array(
        z.strictObject({
          criterion: criterionId,
          fingerprint: z
            .string()
            .regex(/^[0-9a-f]{64}$/)
            .meta({
              description: 'The fingerprint of the criterion as it was checked; see `/api/criteria`.',
            }),
          original: text.max(300).meta({ description: 'What it was compared with: edition, page, date.' }),
          by: name,
          on: z.iso.date(),
        }),
      )
      .min(1),
  })
  .meta({ id: 'Confirmations', description: 'A file for AHSCT_CONFIRMATIONS.' })
