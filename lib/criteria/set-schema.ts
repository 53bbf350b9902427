import type { Role, Verification } from '../../rules/index.ts'
import { z } from '../assessment/zod.ts'
import { roleWords, verificationWords } from '../report/words.ts'
import { expressionSchema, text } from './expression-schema.ts'

/** A lower-case id of words and hyphens. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
/** The id of a criterion, `set/row`. */
export const criterionId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/)

const roles = Object.keys(roleWords) as Role[]
const ways = Object.keys(verificationWords) as Verification[]

const citation = z
  .strictObject({
    source: idSchema,
    also: z.array(idSchema).min(1).exactOptional(),
    at: text,
    level: text.exactOptional(),
    via: z.array(idSchema).min(1).exactOptional(),
  })
  .meta({ id: 'Citation', description: 'Where a criterion stands. The level is the source’s own tag.' })

/** One criterion, as it stands in a set. */
export const criterionSchema = z.strictObject({
  id: criterionId,
  role: z.enum(roles),
  says: text,
  when: expressionSchema,
  cite: citation,
  verified: z.enum(ways),
  discretion: z.literal(true).exactOptional(),
  caution: text.exactOptional(),
})

/** What a set says of itself, whoever published it. */
export const aboutSet = {
  id: idSchema,
  name: text,
  title: text,
  source: idSchema,
  clock: text.nullable(),
  about: text,
}
