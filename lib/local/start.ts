import { localFiles, RefusedFile } from './files.ts'

/** Reads the files of the centre as the server starts; where one is refused, says why on standard error and ends. */
export function stopOnRefusedFiles(): void {
  try {
    localFiles()
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error
    process.stderr.write(`${error.message}\nThe server was not started.\n`)
    process.exit(1)
  }
}
