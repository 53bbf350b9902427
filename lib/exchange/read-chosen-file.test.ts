import { describe, expect, it } from 'vitest'
import { longestText } from './json-text.ts'
import { readChosenFile } from './read-chosen-file.ts'

const asFile = (content: BlobPart) => new File([content], 'any name.json')

async function messageOf(content: BlobPart): Promise<string> {
  const read = await readChosenFile(asFile(content))
  return read.ok ? 'accepted' : (read.problems[0]?.message ?? '')
}

describe('a file that was chosen', () => {
  it('is read as a case', async () => {
    expect(await messageOf('{"patient": {"mrss": 24}}')).toBe('accepted')
  })

  it('is taken up to the limit and refused beyond, with the limit named', async () => {
    const request = '{"patient": {"mrss": 24}}'
    expect(await messageOf(request.padEnd(longestText))).toBe('accepted')
    expect(await messageOf(request.padEnd(longestText + 1))).toContain('larger than 256 KiB')
  })

  it('is refused where it is no text in UTF-8', async () => {
    expect(await messageOf(new Uint8Array([0xff, 0xfe, 0x7b]))).toContain(
      'could not be read as text in UTF-8',
    )
  })
})
