/**
 * Runs once, before the server takes requests. A file of the centre that cannot be used stops it: an answer without the
 * protocol that the centre asked for, or with half of it, is worse than none (`docs/decisions/0009-local-protocol.md`).
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { stopOnRefusedFiles } = await import('./lib/local/start.ts')
  stopOnRefusedFiles()
}
