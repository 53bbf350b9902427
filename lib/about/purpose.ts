import { criteriaSets, edition, type Verification } from '../../rules/index.ts'
import { publishedCases } from '../examples/published-cases.ts'
import { verificationWords } from '../report/words.ts'

/** What is not recorded is said to be so, and never made up. */
export const notAvailable = 'Not available: not recorded in this copy.'

/** What the tool is for, by whom and for whom it may be used. */
export const purpose = [
  {
    term: 'Intended purpose',
    text: 'To set the findings of one patient beside the published criteria for autologous haematopoietic stem cell transplantation in systemic sclerosis: which are met, which are not, which cannot be judged yet, on which findings, and what is missing. It prepares a discussion. It supports, does not replace, clinical judgement, and makes no decision.',
  },
  {
    term: 'Users',
    text: 'Clinicians who take part in such decisions: rheumatologists, haematologists, and the specialists of heart, lung and kidney on the multidisciplinary team. Not for patients to use by themselves.',
  },
  { term: 'Population', text: 'Adults with systemic sclerosis.' },
  {
    term: 'Regulatory status',
    text: 'Not a medical device; not for clinical use. It carries no CE or UKCA mark and has been cleared by no authority. A demonstration, until its criteria have been checked against the originals.',
  },
] as const

/** Where the tool must not be used. */
export const notFor: readonly string[] = [
  'Children and adolescents.',
  'Localized scleroderma, and diseases that resemble systemic sclerosis.',
  'Overlap with another connective tissue disease: no criterion encoded here speaks about it.',
  'Emergencies, and anything that cannot wait for a team.',
  'Transplantation from a donor, other cell therapies, other diseases.',
  'Choosing or dosing conditioning, mobilisation or any drug.',
  'Refusing or offering transplantation on its answer alone.',
  'Ranking patients against each other, or rationing.',
  'Figures about a population: the answers of a cohort count criteria, not outcomes.',
]

/** Against following an answer because it stands on a screen. */
export const againstAutomationBias: readonly string[] = [
  'Options, never an order: the best answer is “may be considered”, and there is an answer for “cannot be said yet”.',
  'What stands against is shown with the weight of what supports.',
  'Every status has a word and a shape; there is no green tick and no score.',
  'Nothing is agreed to by default. The print-out leaves room for the discussion and for a decision that departs from the answer, with its reasons.',
]

const criteria = criteriaSets.flatMap((set) => set.criteria)

/** How many criteria were read in which way, most trustworthy first. */
export const readingOfCriteria = (Object.keys(verificationWords) as Verification[]).map((verified) => ({
  how: verificationWords[verified],
  count: criteria.filter((criterion) => criterion.verified === verified).length,
}))

/** What a reader must know before relying on an answer. */
export const knownLimits: readonly string[] = [
  'No clinician has yet checked the criteria against the full originals. The list below says what must be checked.',
  'Each set lists what of its source was not read. An exclusion that nobody read cannot be found absent.',
  'The trials behind the criteria entered selected patients, in numbers and over times that stand with each study. How far they speak about another patient, and about another centre, is for the team to judge.',
  'No limit is adjusted to a centre. What a centre can do, and its results, are not part of any answer.',
  'Findings carry no dates of their own: one date of assessment stands for all of them. Their age in days is not available.',
  'Where a finding came from, and who confirmed it, is not recorded: every finding is typed in, or loaded, by whoever uses the page.',
  'On the assessment page nobody signs in, and who made an assessment is not recorded. Names and signatures have their place on the print-out.',
  'The date of the last literature review is not available. The edition and its date are below.',
  'English only.',
  'Not tried with users: neither the wording nor the reading aloud by screen readers has been tested with clinicians.',
  `No agreement with experts has been measured. ${publishedCases.length} published patients are compared below; published reports lack too many findings for it.`,
]

/** How to report an error. No address is made up. */
export const reporting: readonly string[] = [
  'An error, a near miss, or a wording that misleads: tell whoever gave you this copy, and enter it in the issue list of the repository from which it was built. An address of its own is not available.',
  `Give the version and the fingerprint (${edition.version}, ${edition.fingerprint.slice(0, 16)}), the address of the criterion, what it says and what it should say, and the place in the publication.`,
  'Send no findings that could identify a patient. An example that anybody can enter shows an error just as well.',
]

/** Who made it and who paid for it, as far as it is recorded. */
export const provenance = [
  { term: 'Developer', text: `${notAvailable} Licensed under Apache-2.0.` },
  { term: 'Funding', text: notAvailable },
  { term: 'Contact', text: notAvailable },
] as const
