/**
 * Which rules gave an answer. The version follows the changelog; the fingerprint is the SHA-256 of the criteria data and
 * changes with every limit, wording and citation. `npm run fingerprint` rewrites it; a test holds it to the data.
 */
export const edition = {
  version: '1.0.0',
  fingerprint: '9cdf8e5568b1e6892c78a679c290598a4eb8061c3793a883e4d0f9bd9dea7e3f',
} as const
