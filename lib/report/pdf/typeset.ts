import { readTypeface } from './fonts.ts'

/** Sets words by a layout as a tagged PDF (PDF/UA-1). Nothing of them stays in memory. */
export type Typeset = (layout: string, words: unknown) => Uint8Array<ArrayBuffer>

let typeset: Promise<Typeset> | undefined

/**
 * The compiler of all PDFs, created on first use and kept in memory. A failure is not kept: the next PDF tries again.
 *
 * @throws where it has no build for this machine
 */
export function typesetter(): Promise<Typeset> {
  typeset ??= createTypesetter().catch((error: unknown) => {
    typeset = undefined
    throw error
  })
  return typeset
}

async function createTypesetter(): Promise<Typeset> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const { files, showable } = readTypeface()
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...files] }] })
  return (layout, words) => {
    const text = JSON.stringify(words, (_, value: unknown) =>
      typeof value === 'string' ? showable(value) : value,
    )
    try {
      return new Uint8Array(
        compiler.pdf({ mainFileContent: layout, inputs: { words: text } }, { pdfStandard: 'ua-1' }),
      )
    } finally {
      // What the compiler remembers of a document is a patient's: nothing of it stays.
      compiler.evictCache(0)
    }
  }
}
