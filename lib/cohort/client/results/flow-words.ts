import type { Filter } from '../calls.ts'
import type { Subject } from './columns.ts'
import { criterionNamed } from './columns.ts'
import type { FlowStage } from './flow.ts'
import { criterionWords, stageWords, subjectName } from './words.ts'

/** The steps that ask for one of several, by their ids. */
const groupWords: Readonly<Record<string, { readonly name: string; readonly stage: FlowStage }>> = {
  'headline/scope': { name: 'Within the scope of a guideline', stage: 'scope' },
  'headline/indication': { name: 'Indication of at least one guideline', stage: 'indication' },
}

/** A step of a flow in a few words. */
export function stepName(id: string): string {
  if (id.endsWith('/routes')) return 'At least one of the routes'
  return groupWords[id]?.name ?? criterionWords(id).says
}

/** The patients counted at a step, in words: `EBMT 2025, Septal bounce: present`. */
export function stepInWords({ of, id, answer }: NonNullable<Filter['step']>): string {
  return `${flowOf(of)}, ${stepName(id)}: ${answer === 'unknown' ? 'not known' : stageWords[stageOf(id)].against}`
}

function flowOf(subject: Subject): string {
  return `Flow through ${subject === 'headline' ? 'the headline' : subjectName(subject)}`
}

function stageOf(id: string): FlowStage {
  if (id.endsWith('/routes')) return 'indication'
  const { role } = groupWords[id] ? { role: groupWords[id].stage } : criterionNamed(id).criterion
  return role === 'route' ? 'indication' : role
}
