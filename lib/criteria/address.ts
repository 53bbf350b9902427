/** Where the criteria are listed. */
export const criteriaAddress = '/criteria'

/** The stable address of a criterion, or of a set, by its id. Ids are never reused, so the address never means another. */
export function addressOf(id: string): string {
  return `${criteriaAddress}/${id}`
}
