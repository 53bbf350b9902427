/** How bad the harm could be, from the mildest. */
export const severities = ['minor', 'serious', 'critical', 'catastrophic'] as const

/** How often the hazard could lead to that harm, from the rarest. */
export const likelihoods = ['improbable', 'remote', 'occasional', 'probable'] as const

export type Severity = (typeof severities)[number]
export type Likelihood = (typeof likelihoods)[number]

export const severityWords: Readonly<Record<Severity, string>> = {
  minor: 'loss of time, or a repeated step',
  serious: 'a delay, an unneeded test, or a confidence broken',
  critical: 'a treatment wrongly withheld, delayed or begun',
  catastrophic: 'death or lasting injury',
}

export const likelihoodWords: Readonly<Record<Likelihood, string>> = {
  improbable: 'not expected in the life of the tool',
  remote: 'unlikely, though it can be imagined',
  occasional: 'some time among many cases',
  probable: 'in ordinary use',
}

/** One thing done against a hazard, and the file of this project that does it or holds it. */
interface Control {
  readonly does: string
  readonly file: string
  /** The name of the test in that file which fails when the control does. */
  readonly test?: string
}

/** One row of the hazard log. Rows are added and revised, never deleted; a number is never used again. */
export interface Hazard {
  readonly id: `H-${number}`
  readonly cause: string
  readonly hazard: string
  readonly harm: string
  readonly severity: Severity
  /** Before the controls. */
  readonly likelihood: Likelihood
  readonly controls: readonly Control[]
  /** Likelihood with the controls in place; they leave the severity as it is. */
  readonly residual: Likelihood
  /** What remains, and who must watch it. */
  readonly remains: string
}

const fatal = 'Transplantation of a patient for whom it is contraindicated; death.'
const withheld = 'A patient who could profit is not referred, or too late.'

export const hazards: readonly Hazard[] = [
  {
    id: 'H-01',
    cause: 'A finding is left empty.',
    hazard: 'The blank counts as “no”, and a contraindication is passed over.',
    harm: fatal,
    severity: 'catastrophic',
    likelihood: 'probable',
    controls: [
      {
        does: 'Three-valued logic: unknown stays unknown through every operation.',
        file: 'rules/expressions/truth.test.ts',
      },
      {
        does: 'A blank form says that nothing can be said yet.',
        file: 'lib/report/report.test.ts',
        test: 'says of a blank form that nothing can be said yet, and lists what the indication rests on',
      },
      { does: 'Every row is tried with its findings unknown.', file: 'rules/criteria/expectations.test.ts' },
    ],
    residual: 'improbable',
    remains: 'A reader who does not look at the list of what is missing.',
  },
  {
    id: 'H-02',
    cause: 'A pressure estimated by echocardiography is at hand, a catheter value is not.',
    hazard: 'The estimate is taken for the catheter value and clears, or excludes, the patient.',
    harm: fatal,
    severity: 'catastrophic',
    likelihood: 'probable',
    controls: [
      {
        does: 'Separate inputs; the estimate never decides a criterion on catheter values.',
        file: 'rules/features/dictionary.ts',
      },
      {
        does: 'A raised estimate asks for a catheter and says that it is no verdict.',
        file: 'rules/assess/warnings.ts',
      },
      {
        does: 'The remark never changes an answer.',
        file: 'rules/assess/warnings.test.ts',
        test: 'never changes an answer: the rules of the sets do not know of it',
      },
    ],
    residual: 'remote',
    remains: 'An estimate typed into the field of the catheter value cannot be told from one.',
  },
  {
    id: 'H-03',
    cause: 'Laboratories report an eGFR indexed to body surface.',
    hazard: 'It is entered as creatinine clearance, which is not indexed.',
    harm: 'A kidney limit is judged by another quantity; overdosing or exclusion.',
    severity: 'catastrophic',
    likelihood: 'occasional',
    controls: [
      { does: 'The definition of the field names what it is not.', file: 'rules/features/dictionary.ts' },
      {
        does: 'Clearance calculated and clearance measured are kept apart, the eGFR stands beside them and is compared with no limit.',
        file: 'lib/report/report.test.ts',
        test: 'keeps a calculated clearance apart from a measured one, with the eGFR beside it',
      },
    ],
    residual: 'remote',
    remains: 'The number alone does not show which of the two it is.',
  },
  {
    id: 'H-04',
    cause: 'Clinics report C-reactive protein in mg/L or mg/dL.',
    hazard: 'The value is read in the wrong unit, ten times too high or too low.',
    harm: 'Inflammation is affirmed or denied wrongly; a wrong route is met.',
    severity: 'critical',
    likelihood: 'probable',
    controls: [
      {
        does: 'A unit switch; the converted value stands beside the typed one.',
        file: 'lib/assessment/units.ts',
      },
      {
        does: 'A value that fits the other unit is asked about and not changed.',
        file: 'e2e/faults.spec.ts',
        test: 'a value that fits the other unit is asked about and not changed',
      },
    ],
    residual: 'remote',
    remains: 'Values that are plausible in both units.',
  },
  {
    id: 'H-05',
    cause: 'Creatinine, haemoglobin and oxygen tension have more than one unit in use.',
    hazard: 'A value is taken in another unit than it was measured in.',
    harm: 'A limit of kidney, blood or lung is judged wrongly.',
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'Conversions stand in one place and keep the order of values.',
        file: 'lib/assessment/units.test.ts',
        test: 'keep the order of values',
      },
      {
        does: 'What was typed is printed beside what was compared.',
        file: 'lib/report/report.test.ts',
        test: 'shows a value as typed beside its value in the unit of the criteria',
      },
    ],
    residual: 'remote',
    remains: 'The clinician must read the unit.',
  },
  {
    id: 'H-06',
    cause: 'Two lung function tests are entered, the current and the previous.',
    hazard: 'They are swapped, and a decline becomes an improvement.',
    harm: 'Progression is missed; a patient is not referred.',
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'Previous values have fields of their own that say so, in the unit and range of the current ones.',
        file: 'rules/features/features.test.ts',
        test: 'measures an earlier value in the unit and range of the later one',
      },
      { does: 'Both values are printed, each under its name.', file: 'lib/report/inputs.ts' },
    ],
    residual: 'occasional',
    remains: 'Findings carry no dates of their own, so a swap is not detected. Compare with the reports.',
  },
  {
    id: 'H-07',
    cause: 'A draft of the patient before is still in the tab.',
    hazard: 'Findings of two patients are mixed.',
    harm: fatal,
    severity: 'catastrophic',
    likelihood: 'occasional',
    controls: [
      {
        does: 'The draft belongs to one tab, another starts blank, and Clear takes it away at once.',
        file: 'e2e/privacy.spec.ts',
        test: 'a reload keeps the draft of this tab, another tab starts blank, and clear really clears',
      },
      {
        does: 'The case reference stands above the form and on every printed page.',
        file: 'lib/assessment/case-header.tsx',
      },
    ],
    residual: 'remote',
    remains: 'A reference that nobody entered cannot warn anybody.',
  },
  {
    id: 'H-08',
    cause: 'The rules change while a page is open or a print-out is on file.',
    hazard: 'An old answer is taken for that of the present rules.',
    harm: withheld,
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'Version and fingerprint stand on every answer, on paper and by API.',
        file: 'rules/edition.ts',
      },
      {
        does: 'The fingerprint changes with every limit, wording and input.',
        file: 'rules/edition.test.ts',
        test: 'is another one as soon as a limit is',
      },
      { does: 'The print-out says until when it holds.', file: 'lib/report/rationale.ts' },
    ],
    residual: 'remote',
    remains: 'An open page does not learn of a new edition before it is loaded again.',
  },
  {
    id: 'H-09',
    cause: 'EBMT 2025 was read in part; its list of exclusions breaks off.',
    hazard: '“Nothing against it found” is taken for the whole recommendation.',
    harm: fatal,
    severity: 'catastrophic',
    likelihood: 'probable',
    controls: [
      {
        does: 'What was not read stands with every set, on screen and on paper.',
        file: 'e2e/read-a-citation.spec.ts',
        test: 'what was not read stands with every set',
      },
      {
        does: 'The best answer speaks of the items checked and of no others.',
        file: 'lib/report/report.test.ts',
        test: 'says that a fully answered patient with nothing against may be considered, and never that nothing speaks against',
      },
      {
        does: 'The list of what must be checked before clinical use is published here.',
        file: 'rules/readings.ts',
      },
    ],
    residual: 'occasional',
    remains: 'The unread exclusions themselves. Not for clinical use until they are checked.',
  },
  {
    id: 'H-10',
    cause: 'Trials of their time admitted patients whom guidelines of today would not.',
    hazard: 'Meeting the entry criteria of a trial is taken for fitness.',
    harm: fatal,
    severity: 'catastrophic',
    likelihood: 'occasional',
    controls: [
      {
        does: 'Trials speak in the past conditional.',
        file: 'lib/report/report.test.ts',
        test: 'speak of trials in the past conditional',
      },
      {
        does: 'A trial never changes the headline.',
        file: 'rules/assess/headline.test.ts',
        test: 'is the same whatever the second opinions and trials say',
      },
    ],
    residual: 'remote',
    remains: 'A reader who looks at the trials alone.',
  },
  {
    id: 'H-11',
    cause: 'An answer on a screen carries authority.',
    hazard: 'The team follows it without weighing the reasons (automation bias).',
    harm: 'A decision that fits the criteria and not the patient.',
    severity: 'critical',
    likelihood: 'probable',
    controls: [
      {
        does: 'The answer is worded as an option; no score, no probability, no green tick.',
        file: 'lib/report/words.ts',
      },
      {
        does: 'What stands against it has the weight of what supports it.',
        file: 'lib/report/result-panel.tsx',
      },
      {
        does: 'The print-out leaves room for a discussion and a decision that may differ.',
        file: 'lib/report/print-sheet.tsx',
      },
    ],
    residual: 'occasional',
    remains: 'A habit of people, to be watched by the centre.',
  },
  {
    id: 'H-12',
    cause: 'Pages of a print-out are separated or filed loose.',
    hazard: 'A page is read in the record of another patient.',
    harm: 'A decision on the findings of somebody else.',
    severity: 'catastrophic',
    likelihood: 'remote',
    controls: [
      {
        does: 'Case reference and “page x of y” on every page.',
        file: 'e2e/print.spec.ts',
        test: 'the print-out of a complete case fills at most two A4 pages and holds what was entered',
      },
      {
        does: 'The same in the PDF.',
        file: 'lib/report/pdf/compile.linux.test.ts',
        test: 'of a complete case fills at most three A4 pages, each with its number and the case',
      },
    ],
    residual: 'improbable',
    remains: 'Browsers that print no margin boxes carry the reference in the head alone.',
  },
  {
    id: 'H-13',
    cause: 'Addresses, logs and third parties see what a page sends.',
    hazard: 'Findings of a patient leave the browser unnoticed.',
    harm: 'A breach of confidence.',
    severity: 'serious',
    likelihood: 'occasional',
    controls: [
      {
        does: 'Nothing typed leaves the browser, and nobody else is asked for anything.',
        file: 'e2e/privacy.spec.ts',
        test: 'nothing typed leaves the browser, and nobody else is asked for anything',
      },
      { does: 'A content security policy allows no other host.', file: 'proxy.ts' },
      {
        does: 'The API writes nothing of a patient to the log.',
        file: 'app/api/assess/route.test.ts',
        test: 'writes nothing to the log',
      },
    ],
    residual: 'improbable',
    remains: 'Extensions of the browser, and who stands behind the reader.',
  },
  {
    id: 'H-14',
    cause: 'Skin scores of other scales, or of fewer sites, are in use.',
    hazard: 'Another score is entered as the modified Rodnan skin score.',
    harm: 'A route is met or missed wrongly.',
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'The definition names sites and range; a value beyond it is refused with the limit.',
        file: 'rules/features/dictionary.ts',
      },
      {
        does: 'A refused value counts as unknown, never as no.',
        file: 'e2e/faults.spec.ts',
        test: 'a refused value counts as unknown, never as no',
      },
    ],
    residual: 'remote',
    remains: 'A score of another scale within the range.',
  },
  {
    id: 'H-15',
    cause: 'Sets count disease duration from different events.',
    hazard: 'One clock is entered for the other.',
    harm: 'Early disease is taken for late, or late for early.',
    severity: 'critical',
    likelihood: 'probable',
    controls: [
      {
        does: 'Each clock is an input of its own, and each set names the one it uses.',
        file: 'rules/criteria/criteria.test.ts',
      },
      { does: 'Clocks in an impossible order are pointed out.', file: 'rules/assess/warnings.ts' },
      {
        does: 'An onset in month and year counts against the assessment date.',
        file: 'e2e/screen-a-patient.spec.ts',
        test: 'an onset entered as month and year counts against the assessment date',
      },
    ],
    residual: 'remote',
    remains: 'Histories that are themselves uncertain.',
  },
  {
    id: 'H-16',
    cause: 'Systemic sclerosis occurs in children.',
    hazard: 'Criteria for adults are applied to a child.',
    harm: 'A treatment decision without evidence for that age.',
    severity: 'catastrophic',
    likelihood: 'remote',
    controls: [
      {
        does: 'A child is outside the criteria, whatever else is entered.',
        file: 'e2e/screen-a-patient.spec.ts',
        test: 'a child and a mimic are outside the criteria',
      },
    ],
    residual: 'improbable',
    remains: 'An age typed wrongly.',
  },
  {
    id: 'H-17',
    cause: 'Pregnancy has not been asked about, or was inferred from sex.',
    hazard: 'Conditioning is planned in pregnancy.',
    harm: 'Death of the unborn child, injury of the mother.',
    severity: 'catastrophic',
    likelihood: 'occasional',
    controls: [
      {
        does: 'It is never filled in: a proposal counts only once a person confirmed it.',
        file: 'e2e/unknowns.spec.ts',
        test: 'if sex is male, no pregnancy is proposed and counts only once confirmed',
      },
      {
        does: 'Pregnancy stops; unknown keeps the answer open.',
        file: 'rules/criteria/expected/general-fitness.ts',
      },
    ],
    residual: 'improbable',
    remains: 'A pregnancy that begins after the assessment.',
  },
  {
    id: 'H-18',
    cause: 'Computers on wards are shared.',
    hazard: 'The next user sees, or goes on with, the case of the one before.',
    harm: 'A breach of confidence, or mixed findings.',
    severity: 'serious',
    likelihood: 'probable',
    controls: [
      {
        does: 'The draft is kept for the tab only and never written to lasting storage.',
        file: 'lib/assessment/draft.ts',
      },
      { does: 'No name, date of birth or number is asked for.', file: 'lib/assessment/case-header.tsx' },
    ],
    residual: 'remote',
    remains: 'A tab left open. Close it or press Clear.',
  },
  {
    id: 'H-19',
    cause: 'A program sends many patients to the API.',
    hazard: 'A misspelt or misplaced field is dropped, and its finding counts as not entered without notice.',
    harm: 'Wrong answers in series.',
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'An unknown feature is refused and named; every fault at once.',
        file: 'app/api/assess/route.test.ts',
        test: 'names every fault of a patient at once, with status 422',
      },
      {
        does: 'A failure of the rules is an error and never an answer.',
        file: 'app/api/assess/route.test.ts',
        test: 'never turns a failure of the rules into an answer',
      },
    ],
    residual: 'remote',
    remains: 'A value sent under the right name of the wrong patient.',
  },
  {
    id: 'H-20',
    cause: 'A table of a cohort has columns of its own.',
    hazard: 'A column is taken for another finding, or shifted.',
    harm: 'Wrong answers in series.',
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'Columns go by the names of the dictionary alone; unknown ones end the run before it writes.',
        file: 'lib/cohort/screen.test.ts',
        test: 'ends with 2 and writes nothing for columns it does not know',
      },
      {
        does: 'A row with too few or too many cells stands in its place as a fault.',
        file: 'lib/cohort/run.test.ts',
        test: 'puts rows with too few or too many cells, or with stray quotes, in their place',
      },
    ],
    residual: 'remote',
    remains: 'A column that carries the right name over the wrong values.',
  },
  {
    id: 'H-21',
    cause: 'Users write decimals with a comma, and do not all read English with ease.',
    hazard: 'A number or a term is misread.',
    harm: 'A finding enters ten or a thousand times too large, or in another meaning.',
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'Point and comma are read; three places that look like thousands are refused.',
        file: 'lib/assessment/units.test.ts',
        test: 'is read as what was meant with a point and with a comma, unless three places look like thousands',
      },
      { does: 'Every field opens to its definition in plain words.', file: 'lib/assessment/field-notes.tsx' },
    ],
    residual: 'remote',
    remains: 'The tool exists in English alone.',
  },
  {
    id: 'H-22',
    cause: 'Readers do not see colours alike, and copies are grey.',
    hazard: '“Present” is taken for “not present”.',
    harm: fatal,
    severity: 'catastrophic',
    likelihood: 'remote',
    controls: [
      {
        does: 'Every outcome has a word and a shape; colour only repeats them.',
        file: 'lib/report/status-mark.tsx',
      },
      { does: 'Contrast is checked in light and dark.', file: 'e2e/accessibility.spec.ts' },
    ],
    residual: 'improbable',
    remains: 'None known.',
  },
  {
    id: 'H-23',
    cause: 'The network fails while a page is open.',
    hazard: 'A part does not load, and its absence is read as “nothing found”.',
    harm: withheld,
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'With the network cut after load the page answers and opens criteria as before.',
        file: 'e2e/privacy.spec.ts',
        test: 'with the network cut after load the page answers, opens criteria and loads published patients',
      },
      {
        does: 'What needs a network says so, and sends nothing.',
        file: 'e2e/summary.spec.ts',
        test: 'without a network the PDF says what it needs, and nothing is sent',
      },
    ],
    residual: 'improbable',
    remains: 'None known.',
  },
  {
    id: 'H-24',
    cause: 'A copy is built from changed files, or a file is damaged.',
    hazard: 'The rules that run are not those that were tested.',
    harm: fatal,
    severity: 'catastrophic',
    likelihood: 'remote',
    controls: [
      {
        does: 'The fingerprint is held to the data by a test.',
        file: 'rules/edition.test.ts',
        test: 'carries the fingerprint of the data it stands for: after a change run `npm run fingerprint`',
      },
      {
        does: 'The PDF carries the SHA-256 of the assessment.',
        file: 'lib/report/pdf/compile.linux.test.ts',
        test: 'carries the SHA-256 of the assessment, which no order of properties changes',
      },
    ],
    residual: 'improbable',
    remains: 'A fingerprint shows a change only to somebody who compares it.',
  },
  {
    id: 'H-25',
    cause: 'A centre works by a protocol of its own.',
    hazard: 'The published limits shown here are taken for those of the centre.',
    harm: 'A patient is refused or accepted against the local protocol.',
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'Every criterion names its publication, place and year.',
        file: 'rules/criteria/citations.test.ts',
        test: 'cites for every row the publication of its specification',
      },
      { does: 'No set is merged with another.', file: 'rules/assess/assess.test.ts' },
    ],
    residual: 'remote',
    remains: 'The centre must hold the answer against its protocol.',
  },
  {
    id: 'H-26',
    cause: 'A note is pasted into a field that holds less, or only its end is pasted.',
    hazard: 'The answer stands in the record without what is missing or not read.',
    harm: 'A provisional answer is taken for a final one.',
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'Both forms begin with the answer and all that is missing.',
        file: 'lib/report/note.test.ts',
        test: 'carries the headline, all that is missing and all that is not available, in both forms',
      },
      {
        does: 'Lines of eighty columns, plain signs, words in place of shapes.',
        file: 'lib/report/note.test.ts',
        test: 'has words in place of shapes, and plain signs but for letters of names',
      },
    ],
    residual: 'remote',
    remains: 'A record system that cuts text without a word.',
  },
  {
    id: 'H-27',
    cause: 'A limit is encoded wrongly.',
    hazard: 'A criterion answers wrongly at and around its limit.',
    harm: fatal,
    severity: 'catastrophic',
    likelihood: 'occasional',
    controls: [
      {
        does: 'Every limit is tried at, below, above and unknown against tables written by hand apart from the rules.',
        file: 'rules/criteria/expectations.test.ts',
      },
      { does: 'A broken rule is noticed by the tests: mutation testing.', file: 'stryker.config.mjs' },
    ],
    residual: 'improbable',
    remains:
      'An error common to the table and the rule; no clinician has yet compared them with the originals.',
  },
  {
    id: 'H-28',
    cause: 'A value lies exactly on a limit; some limits include it, others do not.',
    hazard: '“Above” and “at least” are confused.',
    harm: 'A contraindication at the limit is missed or made up.',
    severity: 'catastrophic',
    likelihood: 'occasional',
    controls: [
      {
        does: 'Strict or inclusive is named in each limit and in its sentence.',
        file: 'rules/expressions/describe.test.ts',
      },
      {
        does: 'A value on a limit is pointed out with every limit it lies on.',
        file: 'lib/report/report.test.ts',
        test: 'marks a value exactly on a limit with every limit it lies on',
      },
    ],
    residual: 'improbable',
    remains: 'Rounding before the value was entered.',
  },
  {
    id: 'H-29',
    cause: 'Guidelines differ.',
    hazard: 'The stricter, or the laxer, is taken for the only one.',
    harm: withheld,
    severity: 'critical',
    likelihood: 'probable',
    controls: [
      {
        does: 'Sets stand side by side, with the values on which they differ.',
        file: 'e2e/read-a-citation.spec.ts',
        test: 'sets stand side by side, and a value on which they disagree is shown with each limit',
      },
      {
        does: 'The headline names the difference.',
        file: 'lib/report/report.test.ts',
        test: 'says which guideline is met and which is not where the two differ',
      },
    ],
    residual: 'remote',
    remains: 'Publications that are not among the sets.',
  },
  {
    id: 'H-30',
    cause: 'Some limits were read only in other publications, or are conventions of this tool.',
    hazard: 'They are taken for the wording of the source.',
    harm: 'A limit that the original does not have decides.',
    severity: 'catastrophic',
    likelihood: 'occasional',
    controls: [
      {
        does: 'Each criterion says how it was read, and through what.',
        file: 'rules/criteria/criteria.test.ts',
        test: 'that is secondary names the publication it was read in, or says what is known of it',
      },
      { does: 'Each publication says how much of it was read.', file: 'lib/sources/read-level.test.ts' },
    ],
    residual: 'occasional',
    remains: 'An error in the publication in between. Not for clinical use until checked in the originals.',
  },
  {
    id: 'H-31',
    cause: 'A test cannot be had and is marked “not available”.',
    hazard: 'Not available is taken for normal, and the work-up for complete.',
    harm: fatal,
    severity: 'catastrophic',
    likelihood: 'occasional',
    controls: [
      {
        does: 'It stays unknown; the answer says that the work-up cannot be completed as described.',
        file: 'lib/report/report.test.ts',
        test: 'says that the work-up cannot be completed where everything unknown is declared not available',
      },
      {
        does: 'It is printed as plainly as what is known.',
        file: 'e2e/print.spec.ts',
        test: 'the print-out shows what is missing and what is not available as plainly as what is known',
      },
    ],
    residual: 'improbable',
    remains: 'The team that goes on without the test decides so.',
  },
  {
    id: 'H-32',
    cause: 'A digit is missing or doubled while typing.',
    hazard: 'A wrong number is taken as the finding.',
    harm: fatal,
    severity: 'catastrophic',
    likelihood: 'probable',
    controls: [
      {
        does: 'Values outside the range are refused with the limit named.',
        file: 'e2e/faults.spec.ts',
        test: 'a refused value is named with its limit when printing is asked for, and is corrected from the summary',
      },
      {
        does: 'Findings that contradict each other are pointed out.',
        file: 'e2e/faults.spec.ts',
        test: 'findings that contradict each other are pointed out and change nothing',
      },
      {
        does: 'The value stands beside its limit in every criterion.',
        file: 'lib/report/criterion-details.tsx',
      },
    ],
    residual: 'remote',
    remains: 'A wrong value inside the range that contradicts nothing.',
  },
  {
    id: 'H-33',
    cause: 'An entry was refused and the reader goes on.',
    hazard: 'The answer seems to rest on the value that stands in the field.',
    harm: 'A provisional answer is taken for one on that value.',
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'The refused entry is shown as typed, and as unknown.',
        file: 'lib/report/report.test.ts',
        test: 'shows an entry that was refused as typed, and counts it as unknown',
      },
      {
        does: 'It stands in the way of print, PDF and copy.',
        file: 'e2e/summary.spec.ts',
        test: 'a refused value stands in the way of the PDF and of copying',
      },
    ],
    residual: 'improbable',
    remains: 'None known.',
  },
  {
    id: 'H-34',
    cause: 'A patient is acutely ill, for instance in renal crisis.',
    hazard: 'Time is spent on criteria instead of on treatment.',
    harm: 'Delay of urgent treatment.',
    severity: 'catastrophic',
    likelihood: 'remote',
    controls: [
      {
        does: 'The banner that cannot be closed says: not for emergencies.',
        file: 'lib/assessment/banner.tsx',
      },
    ],
    residual: 'improbable',
    remains: 'None known.',
  },
  {
    id: 'H-35',
    cause: 'Findings of a work-up are months apart, and patients change.',
    hazard: 'An old finding is taken for the state of today.',
    harm: fatal,
    severity: 'catastrophic',
    likelihood: 'occasional',
    controls: [
      {
        does: 'The date of the assessment is printed, with the words until when it holds.',
        file: 'lib/report/rationale.ts',
      },
    ],
    residual: 'occasional',
    remains: 'Findings carry no dates of their own here; a known limit. Hold each against its report.',
  },
  {
    id: 'H-36',
    cause: 'Published patients can be loaded as examples.',
    hazard: 'An example is taken for, or mixed with, the patient in hand.',
    harm: 'A decision on the findings of somebody else.',
    severity: 'catastrophic',
    likelihood: 'remote',
    controls: [
      {
        does: 'A loaded example says so beside the answer, with what its team did and the caution.',
        file: 'e2e/screen-a-patient.spec.ts',
        test: 'a published patient is loaded, with what the team did beside this answer and the caution',
      },
      { does: 'Changed values of an example are remarked on.', file: 'lib/report/example-comparison.tsx' },
    ],
    residual: 'improbable',
    remains: 'None known.',
  },
  {
    id: 'H-37',
    cause: 'A headline is short and is read from across the room.',
    hazard: '“May be considered” is heard as “recommended”, “criteria not met” as “refused”.',
    harm: withheld,
    severity: 'critical',
    likelihood: 'probable',
    controls: [
      {
        does: 'No answer claims fitness, and none recommends.',
        file: 'lib/report/report.test.ts',
        test: 'never claim that there is no contraindication, nor that anybody is eligible',
      },
      {
        does: 'The meaning and the reasons stand under the headline, never folded.',
        file: 'lib/report/result-panel.tsx',
      },
    ],
    residual: 'remote',
    remains: 'What is said in the room.',
  },
  {
    id: 'H-38',
    cause: 'Text typed into a field reaches page, print and PDF.',
    hazard: 'It is run as code or changes the layout so that findings vanish.',
    harm: 'A falsified document.',
    severity: 'critical',
    likelihood: 'remote',
    controls: [
      { does: 'A content security policy with a nonce; no code from text.', file: 'proxy.ts' },
      {
        does: 'The PDF takes text as data and spells out what its typeface cannot show.',
        file: 'lib/report/pdf/compile.linux.test.ts',
        test: 'spells out what the typeface cannot show, and shows what it can',
      },
    ],
    residual: 'improbable',
    remains: 'None known.',
  },
  {
    id: 'H-39',
    cause: 'Part of the users work by keyboard or with a screen reader.',
    hazard: 'A change of the answer, or a remark, does not reach them.',
    harm: 'A decision on an answer that has changed.',
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'A whole case is entered and read by keyboard.',
        file: 'e2e/keyboard.spec.ts',
        test: 'a patient is entered and read with the keyboard alone, with the focus always in view',
      },
      {
        does: 'Every view is checked against WCAG 2.2 AA as far as a program can.',
        file: 'e2e/accessibility.spec.ts',
      },
    ],
    residual: 'remote',
    remains: 'No test with users of screen readers has been made.',
  },
  {
    id: 'H-40',
    cause: 'The PDF is made by the server.',
    hazard: 'Findings are sent where the user did not mean to send them.',
    harm: 'A breach of confidence.',
    severity: 'serious',
    likelihood: 'occasional',
    controls: [
      {
        does: 'The page says before it sends, and to whom; the print-out needs no server.',
        file: 'e2e/summary.spec.ts',
        test: 'the PDF says before it sends, and holds what the screen shows',
      },
      {
        does: 'The server keeps nothing and writes nothing to the log.',
        file: 'app/api/report.pdf/route.linux.test.ts',
        test: 'writes nothing to the log',
      },
    ],
    residual: 'remote',
    remains: 'Whoever runs the server answers for it.',
  },
  {
    id: 'H-41',
    cause: 'Figures of groups stand beside a patient.',
    hazard: 'They are read as a prediction for this patient.',
    harm: 'False hope or false fear; a decision on a number that does not apply.',
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      { does: 'The assessment shows no probability and no outcome of a group.', file: 'lib/report/words.ts' },
      {
        does: 'Published patients come with what must be read before comparing.',
        file: 'lib/examples/published-cases.ts',
      },
    ],
    residual: 'remote',
    remains: 'Figures quoted from elsewhere.',
  },
  {
    id: 'H-42',
    cause: 'The sources age; new recommendations appear.',
    hazard: 'An outdated criterion decides.',
    harm: withheld,
    severity: 'critical',
    likelihood: 'probable',
    controls: [
      {
        does: 'Every criterion carries the year of its publication; editions are added, not overwritten.',
        file: 'rules/sources/cited.ts',
      },
      { does: 'Changes of the criteria stand first in the change history.', file: 'CHANGELOG.md' },
    ],
    residual: 'occasional',
    remains: 'Nobody is bound to watch the literature for this copy.',
  },
  {
    id: 'H-43',
    cause: 'Two members of a team work on one case at the same time.',
    hazard: 'The later save replaces findings that its author never saw.',
    harm: fatal,
    severity: 'catastrophic',
    likelihood: 'occasional',
    controls: [
      {
        does: 'A save over a newer revision is refused, and every revision is kept.',
        file: 'lib/board/cases.test.ts',
        test: 'are never overwritten by someone who did not see the newest revision',
      },
    ],
    residual: 'improbable',
    remains: 'Two cases opened for one patient.',
  },
  {
    id: 'H-44',
    cause: 'A meeting discusses a case whose findings change before it is signed.',
    hazard: 'The decision is signed on findings that the meeting did not see.',
    harm: 'A decision that nobody made.',
    severity: 'catastrophic',
    likelihood: 'remote',
    controls: [
      {
        does: 'A decision names its revision and is refused over another one.',
        file: 'lib/board/meetings.test.ts',
        test: 'is not signed over a revision that the meeting did not see',
      },
    ],
    residual: 'improbable',
    remains: 'Findings that changed in the patient and not in the case.',
  },
  {
    id: 'H-45',
    cause: 'Somebody with access to the store changes a signed decision.',
    hazard: 'A false decision stands in the record.',
    harm: 'A treatment that the team did not decide.',
    severity: 'catastrophic',
    likelihood: 'remote',
    controls: [
      {
        does: 'A changed record is shown as tampered with.',
        file: 'lib/board/meetings.test.ts',
        test: 'shows when its record was tampered with',
      },
      {
        does: 'The audit trail is checked against an end that is kept outside the store.',
        file: 'lib/database/audit.test.ts',
        test: 'notices a trail rewritten from some row on against what was kept outside',
      },
    ],
    residual: 'improbable',
    remains: 'It is noticed only where the check is run. Keep the ends of the trail elsewhere.',
  },
  {
    id: 'H-46',
    cause: 'Members see what the first speaker thinks before they have made up their minds.',
    hazard: 'Opinions follow each other, and a dissent is not voiced.',
    harm: 'A concern is lost.',
    severity: 'critical',
    likelihood: 'probable',
    controls: [
      {
        does: 'Opinions of others are hidden until the reader gave one; dissent is kept.',
        file: 'lib/board/meetings.test.ts',
        test: 'hides what others think until the reader gave an opinion',
      },
    ],
    residual: 'occasional',
    remains: 'What is said aloud.',
  },
  {
    id: 'H-47',
    cause: 'Several teams keep their cases in one store.',
    hazard: 'A case is seen by people who do not treat the patient.',
    harm: 'A breach of confidence.',
    severity: 'serious',
    likelihood: 'occasional',
    controls: [
      {
        does: 'Cases are listed for the teams of the asker alone; looking leaves a trace.',
        file: 'lib/board/cases.test.ts',
        test: 'are listed for the teams of the asker alone, the last changed first',
      },
      {
        does: 'Sessions end on the server at once when an account is switched off.',
        file: 'lib/accounts/accounts.test.ts',
        test: 'lose their sessions when switched off (7.4.2)',
      },
    ],
    residual: 'remote',
    remains: 'Administrators of the computer on which the store lies.',
  },
  {
    id: 'H-48',
    cause: 'The store is lost, or an old copy of it is put back.',
    hazard: 'Decisions and findings are gone without anybody noticing.',
    harm: withheld,
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'A backup is checked, and comes back with the same cases, hashes and a whole trail.',
        file: 'lib/database/backup.test.ts',
        test: 'restores into an empty store of either kind: same cases, same hashes, a whole trail, nobody signed in',
      },
      {
        does: 'A backup never goes over what is there.',
        file: 'lib/database/backup.test.ts',
        test: 'never goes over what is there',
      },
    ],
    residual: 'remote',
    remains: 'Backups that nobody makes.',
  },
  {
    id: 'H-49',
    cause: 'Hints and calculated values stand beside the criteria.',
    hazard: 'A hint is taken for a criterion, and a definition for a limit of EBMT.',
    harm: 'A decision on a figure that no set asks for.',
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'A class of one source stands beside the limits of the others, each named.',
        file: 'e2e/hints.spec.ts',
        test: '22 mmHg is pulmonary hypertension by the definition of 2022 and does not cross the EBMT limit',
      },
      {
        does: 'Figures on prognosis mark findings and add nothing up; none is called the risk of this patient.',
        file: 'lib/evidence/prognosis.test.ts',
        test: 'are never called a risk of this patient',
      },
    ],
    residual: 'remote',
    remains: 'A reader who looks at the hint alone.',
  },
  {
    id: 'H-50',
    cause: 'The skin score is also taken site by site.',
    hazard: 'The sum of the sites and the field differ, and the wrong one counts.',
    harm: 'A route is met or missed wrongly.',
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'Both are shown where they differ, and nothing is overwritten unasked.',
        file: 'e2e/calculators.spec.ts',
        test: 'where the field says something else, both are shown and nothing is overwritten unasked',
      },
    ],
    residual: 'improbable',
    remains: 'A difference that is shown and not read.',
  },
  {
    id: 'H-51',
    cause: 'A case comes from a file that another copy, or another hand, wrote.',
    hazard: 'A finding is dropped or read in another meaning on the way.',
    harm: fatal,
    severity: 'catastrophic',
    likelihood: 'occasional',
    controls: [
      {
        does: 'A case saved and opened gives the same form and the same answer.',
        file: 'lib/exchange/case-file.test.ts',
        test: 'gives exactly the same form and the same answer',
      },
      {
        does: 'A file with a fault is refused with every fault named; nothing is guessed.',
        file: 'lib/exchange/case-file.test.ts',
        test: 'names every fault at once, two of one entry too',
      },
    ],
    residual: 'improbable',
    remains: 'A file of the wrong patient.',
  },
  {
    id: 'H-52',
    cause: 'The tool lists what to find out next.',
    hazard: 'The list is taken for an order of tests that a guideline asks for.',
    harm: 'An unneeded invasive test, or a needed one put off.',
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'It says what each finding would settle, and goes in the order of a work-up, which is said to be no claim.',
        file: 'rules/features/definition.ts',
      },
      {
        does: 'What cannot be had is not asked, and nothing once the answer is settled.',
        file: 'e2e/find-next.spec.ts',
        test: 'what cannot be had is not asked, and nothing is asked once the answer is settled for good',
      },
    ],
    residual: 'remote',
    remains: 'Whether a test is indicated is for the clinician to judge.',
  },
  {
    id: 'H-53',
    cause: 'The page for the conversation is in plain words and goes home with the patient.',
    hazard: 'It is read as advice, or its figures as the fate of the reader.',
    harm: 'A decision without the clinician, in false hope or false fear.',
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'Harm is drawn as large as benefit.',
        file: 'e2e/patient.spec.ts',
        test: 'harm is drawn as large as benefit',
      },
      {
        does: 'Nothing that was entered stands among the figures.',
        file: 'e2e/patient.spec.ts',
        test: 'nothing that was entered stands among the figures',
      },
    ],
    residual: 'remote',
    remains: 'It has not been tried with patients. Go through it together.',
  },
  {
    id: 'H-54',
    cause: 'Two states of a case are set side by side.',
    hazard:
      'Two patients are compared as if they were one, or a move of the rules is taken for one of the disease.',
    harm: 'A course of the disease that never was.',
    severity: 'critical',
    likelihood: 'occasional',
    controls: [
      {
        does: 'An answer by other rules says so, apart from changed findings.',
        file: 'lib/compare/states.test.ts',
        test: 'say that other rules gave the earlier answer, which then may move without a changed finding',
      },
    ],
    residual: 'remote',
    remains: 'The case references must be compared by the reader.',
  },
  {
    id: 'H-55',
    cause: 'The columns of a file on the page of a cohort have names, units and words of their own.',
    hazard:
      'A column is taken for another finding or unit, or a word for its opposite, in every patient at once.',
    harm: 'A whole cohort is judged on values that nobody measured.',
    severity: 'catastrophic',
    likelihood: 'occasional',
    controls: [
      {
        does: 'A name that is only alike is used when somebody says so; units and words are asked about.',
        file: 'e2e/cohort.spec.ts',
        test: 'a file with other names, units and words is settled by keyboard, and nothing is guessed',
      },
      {
        does: 'A blank, and a word for unknown, is unknown and never no.',
        file: 'lib/cohort/client/intake.test.ts',
        test: 'of words says nothing before they were checked, and a blank is never no',
      },
      {
        does: 'The page and the command line say the same of every row.',
        file: 'lib/cohort/client/intake.test.ts',
        test: 'say the same of every patient, and the row holds what was entered',
      },
    ],
    residual: 'remote',
    remains:
      'Whoever maps the columns must know the file. A wrong column with plausible values is not noticed.',
  },
  {
    id: 'H-56',
    cause: 'The page of a cohort counts patients, and shows what another limit would do to the counts.',
    hazard:
      'A count is wrong, or is taken for a probability; a limit that was only tried is taken for a published one.',
    harm: 'Patients are called in, or passed over, by a number that no criterion gives.',
    severity: 'serious',
    likelihood: 'occasional',
    controls: [
      {
        does: 'Counts are those of the assessment, patient by patient; each leads to the patients whom it counts.',
        file: 'lib/cohort/client/results/counts.test.ts',
        test: 'a cohort counted by column is the tally of the command line, patient by patient',
      },
      {
        does: 'The flow through the criteria adds up, and not known removes nobody.',
        file: 'lib/cohort/client/results/flow.test.ts',
        test: 'adds up: those who leave at a stage are those with its outcome, and everybody ends once',
      },
      {
        does: 'Another limit is marked as an exploration at every number of it, and stands in no export and on no paper.',
        file: 'e2e/cohort-results.spec.ts',
        test: 'another limit is tried as an exploration alone',
      },
    ],
    residual: 'remote',
    remains: 'The reader must not take a share of a cohort for the chance of a patient.',
  },
  {
    id: 'H-57',
    cause: 'The rules run as SQL where the records are, far from this program.',
    hazard:
      'The engine judges otherwise than the single assessment, on a fault in the data, or by an edition of long ago.',
    harm: 'A whole cohort is judged by rules that nobody has checked.',
    severity: 'catastrophic',
    likelihood: 'occasional',
    controls: [
      {
        does: 'Every column is held equal to the evaluator in two engines, on every limit and beside it.',
        file: 'lib/sql/equality.test.ts',
        test: 'say of generated patients what the evaluator says, in every column, in DuckDB and PostgreSQL',
      },
      {
        does: 'A value that the dictionary does not allow leaves its row without an answer.',
        file: 'lib/sql/equality.test.ts',
        test: 'has no answer in any column, in %s',
      },
      {
        does: 'The text carries the edition and its fingerprint.',
        file: 'lib/sql/options.test.ts',
        test: 'prints one statement for %s, with edition and fingerprint',
      },
    ],
    residual: 'remote',
    remains:
      'Spark, Trino and BigQuery have not been tried. A value in another unit may lie within the limits, and a kept query does not renew itself.',
  },
]

/** How acceptable a risk is: a product of where severity and likelihood stand in their lists. */
export type RiskLevel = 'low' | 'medium' | 'high'

/** The level of a severity at a likelihood. Death is never low unless it is not expected at all. */
export function riskLevel(severity: Severity, likelihood: Likelihood): RiskLevel {
  const sum = severities.indexOf(severity) + likelihoods.indexOf(likelihood)
  if (sum >= 5) return 'high'
  return sum >= 3 && likelihood !== 'improbable' ? 'medium' : 'low'
}

/** The hazards of each cell of the matrix, before or with the controls. */
export function hazardsAt(severity: Severity, likelihood: Likelihood, stage: 'likelihood' | 'residual') {
  return hazards.filter((hazard) => hazard.severity === severity && hazard[stage] === likelihood)
}
