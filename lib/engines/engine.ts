import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Criterion, Findings, Truth } from '../../rules/index.ts'

/** Criteria as another engine has them. */
export interface Engine {
  readonly name: string
  /** How it was told what unknown is. */
  readonly unknown: string
  /** The truth of every criterion for each of these records, in the order of the criteria. */
  readonly truths: (records: readonly Findings[]) => Promise<readonly (readonly Truth[])[]>
}

/** Gives the criteria to an engine; nothing of it is measured. */
export type Encode = (criteria: readonly Criterion[]) => Promise<Engine>

/**
 * A package of this folder. Its name is a value, so that neither the type checker nor the tools that read imports ask for
 * a package that is there only after the comparison was run once.
 */
export async function peer<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module
}

export function versionOf(name: string): string {
  const file = join(import.meta.dirname, 'node_modules', name, 'package.json')
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }
  return `${name} ${version}`
}
