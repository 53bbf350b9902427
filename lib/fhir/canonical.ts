/** The id under which the rule set is published. */
export const ruleSetId = 'ahsct-ssc'

/** The canonical address of the rule set as one kind of resource, without its version. */
export function canonicalOf(type: 'PlanDefinition' | 'Library', base: string): string {
  return `${base}/fhir/${type}/${ruleSetId}`
}
