import type { Source } from '../../rules/index.ts'

/** Something wrong with the identifiers of one publication. */
export interface IdentifierFault {
  readonly id: string
  readonly fault: string
}

type Identified = Pick<Source, 'doi' | 'pmid' | 'pmcid' | 'registration' | 'url'>

const forms = {
  doi: /^10\.\d{4,9}\/[^\s"<>]*[^\s"<>.,;]$/,
  pmid: /^[1-9]\d{0,7}$/,
  pmcid: /^PMC[1-9]\d{0,8}$/,
} as const

const registers = [
  /^NCT\d{8}$/,
  /^EudraCT \d{4}-\d{6}-\d{2}$/,
  /^CTIS \d{4}-\d{6}-\d{2}-\d{2}$/,
  /^ISRCTN\d{8}$/,
  /^NL-OMON\d+$/,
  // A manuscript deposited before its publication, and an article of the library SciELO.
  /^NIHMS\d+$/,
  /^SciELO S\d{4}-\d{3}[\dX]\d{13}$/,
]

/** Whether thirteen digits, with or without hyphens, end in the check digit of an ISBN. */
export function isIsbn(text: string): boolean {
  const digits = text.replaceAll('-', '')
  if (!/^97[89]\d{10}$/.test(digits)) return false
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  )
  return sum % 10 === 0
}

function faultsOfForm({ doi, pmid, pmcid, registration, url }: Identified): readonly string[] {
  const isbn = /97[89]-[\d-]{11,}/.exec(doi ?? '')?.[0]
  const faults = [
    doi !== null && !forms.doi.test(doi) && `the DOI ${doi} has another form`,
    isbn !== undefined && !isIsbn(isbn) && `the ISBN ${isbn} in the DOI has a wrong check digit`,
    pmid !== null && !forms.pmid.test(pmid) && `the PMID ${pmid} has another form`,
    pmcid !== null && !forms.pmcid.test(pmcid) && `the PMC number ${pmcid} has another form`,
    ...(registration ?? '')
      .split('; ')
      .filter(Boolean)
      .map(
        (number) =>
          !registers.some((form) => form.test(number)) && `the registration ${number} has another form`,
      ),
    url !== null && !URL.canParse(url) && `the address ${url} is none`,
    url !== null && !url.startsWith('https://') && `the address ${url} is not safe`,
    doi !== null && url !== `https://doi.org/${doi}` && `the address is not that of the DOI ${doi}`,
  ]
  return faults.filter((fault) => fault !== false)
}

/** An address in a library or a register must be that of the number beside it. */
function faultsOfAddress({ pmid, pmcid, registration, url }: Identified): readonly string[] {
  const [, inPubMed] = /^https:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)\/$/.exec(url ?? '') ?? []
  const [, inPmc] = /\/articles\/(PMC\d+)\//.exec(url ?? '') ?? []
  const [, inRegister] = /\/study\/(NCT\d+)$/.exec(url ?? '') ?? []
  const faults = [
    inPubMed !== undefined &&
      pmid !== null &&
      inPubMed !== pmid &&
      `the address has another PMID, ${inPubMed}`,
    inPmc !== undefined &&
      pmcid !== null &&
      inPmc !== pmcid &&
      `the address has another PMC number, ${inPmc}`,
    inRegister !== undefined &&
      !registration?.includes(inRegister) &&
      `the address has another registration, ${inRegister}`,
  ]
  return faults.filter((fault) => fault !== false)
}

/**
 * Everything wrong with the identifiers of these publications: their forms, their addresses, and a number that stands for
 * two publications. A registration may do so: a study has one, its publications are many.
 */
export function identifierFaults(sources: Readonly<Record<string, Identified>>): readonly IdentifierFault[] {
  const entries = Object.entries(sources)
  const ofOne = entries.flatMap(([id, source]) =>
    [...faultsOfForm(source), ...faultsOfAddress(source)].map((fault) => ({ id, fault })),
  )
  const shared = (['doi', 'pmid', 'pmcid'] as const).flatMap((kind) => {
    const owners = Map.groupBy(
      entries.filter(([, source]) => source[kind] !== null),
      ([, source]) => source[kind]?.toLowerCase(),
    )
    return [...owners]
      .filter(([, ids]) => ids.length > 1)
      .map(([value, ids]) => ({
        id: ids.map(([id]) => id).join(', '),
        fault: `share the identifier ${value}`,
      }))
  })
  return [...ofOne, ...shared]
}
