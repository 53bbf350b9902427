/** The widest line of a copied note. Records of hospitals wrap at eighty. */
export const widestLine = 80

const replacements: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '·': '-',
  '×': 'x',
  µ: 'u',
  μ: 'u',
  '≤': '<=',
  '≥': '>=',
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const lowered = '₀₁₂₃₄₅₆₇₈₉'

/** Signs that a hospital record may spoil, spelt in ASCII; letters of names stay. Raised figures stand behind a caret. */
export function plain(text: string): string {
  return Array.from(text, (sign) => {
    const squared = sign === '²' || sign === '³' || sign === '¹' ? sign.normalize('NFKC') : null
    if (squared !== null) return `^${squared}`
    if (raised.includes(sign)) return `^${raised.indexOf(sign)}`
    if (lowered.includes(sign)) return String(lowered.indexOf(sign))
    return replacements[sign] ?? sign
  }).join('')
}

/**
 * A paragraph broken into lines of at most the widest width. The first begins with `first`, the others with as many
 * spaces. A word that is wider than a line is cut.
 */
export function wrapped(text: string, first = ''): readonly string[] {
  const indent = ' '.repeat(first.length)
  const room = widestLine - first.length
  const lines: string[] = []
  let current = ''
  for (const word of plain(text)
    .split(/\s+/)
    .flatMap((each) => cut(each, room))) {
    if (current !== '' && current.length + 1 + word.length > room) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  if (current !== '') lines.push(current)
  return lines.map((line, index) => `${index === 0 ? first : indent}${line}`)
}

function cut(word: string, room: number): readonly string[] {
  const parts: string[] = []
  let part = ''
  // By whole characters, so that none is torn in two.
  for (const character of word) {
    if (part.length + character.length > room) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return part === '' ? parts : [...parts, part]
}
