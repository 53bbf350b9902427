import { all, any, type Expression, is, isOneOf, named } from '../expressions/index.ts'

type Organ = 'lung' | 'heart' | 'kidney' | 'gut'

/** The clinician marked this organ as involved, to whatever degree. */
export const organInvolved = (organ: Organ): Expression =>
  isOneOf(`${organ}Involvement`, ['present', 'severe'])

/** One organ marked as involved is enough; the gut counts. */
export const anyOrganInvolved = named(
  'at least one organ involved',
  any(organInvolved('lung'), organInvolved('heart'), organInvolved('kidney'), organInvolved('gut')),
)

/** All four organs must be answered: one left open leaves this unknown. */
export const noOrganInvolved = named(
  'no organ involved',
  all(
    is('lungInvolvement', 'none'),
    is('heartInvolvement', 'none'),
    is('kidneyInvolvement', 'none'),
    is('gutInvolvement', 'none'),
  ),
)

/** Severe in the clinician's judgement; the gut does not count here. */
export const severeLungHeartOrKidney = named(
  'severe lung, heart or kidney involvement',
  any(is('lungInvolvement', 'severe'), is('heartInvolvement', 'severe'), is('kidneyInvolvement', 'severe')),
)
