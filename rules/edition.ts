/**
 * Which rules gave an answer. The version follows the changelog; the fingerprint is the SHA-256 of the criteria data and
 * changes with every limit, wording and citation. `npm run fingerprint` rewrites it; a test holds it to the data.
 */
export const edition = {
  version: '1.0.0',
  fingerprint: '49bd7ae54c73ff39a2edf3d53deb42bb8a9c5869dddea772bba6f3f64448b251',
} as const
