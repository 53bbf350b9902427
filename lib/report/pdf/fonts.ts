import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The typeface of the PDF. No font of the system is needed or used. */
export interface Typeface {
  readonly files: readonly Buffer[]
  /** The text with every character that the typeface cannot show spelt out, as in `[U+1F600]`. */
  readonly showable: (text: string) => string
}

/** Reads the two weights from the project's folder. */
export function readTypeface(): Typeface {
  // Written out in full, so that the build sees which files to bring.
  const regular = readFileSync(join(process.cwd(), 'lib/report/pdf/fonts/SourceSans3-Regular.ttf'))
  const semiBold = readFileSync(join(process.cwd(), 'lib/report/pdf/fonts/SourceSans3-SemiBold.ttf'))
  const shown = charactersOf(regular).intersection(charactersOf(semiBold))
  return {
    files: [regular, semiBold],
    showable: (text) =>
      Array.from(text, (character) => {
        const code = character.codePointAt(0) ?? 0
        return shown.has(code) ? character : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
      }).join(''),
  }
}

/** The characters for which a font has a glyph, from its table `cmap`. */
function charactersOf(font: Buffer): ReadonlySet<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (entry === undefined) throw new Error('The font has no table of characters.')
  const cmap = font.readUInt32BE(entry + 8)
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4),
  )
  const segmented = subtables.find((at) => font.readUInt16BE(at) === 12)
  if (segmented === undefined) throw new Error('The font has no table of all its characters.')
  const characters = new Set<number>()
  for (let group = 0; group < font.readUInt32BE(segmented + 12); group += 1) {
    const at = segmented + 16 + 12 * group
    for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code += 1) characters.add(code)
  }
  return characters
}
