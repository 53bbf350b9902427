/**
 * Which rules gave an answer. The version follows the changelog; the fingerprint is the SHA-256 of the criteria data and
 * changes with every limit, wording and citation. `npm run fingerprint` rewrites it; a test holds it to the data.
 */
export const edition = {
  version: '1.0.0',
  fingerprint: 'c1fb4c5893d275e5ff09e943060aa937c9898cd7921baff4e3f16b68925ec1e1',
} as const
