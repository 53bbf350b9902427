import { sources } from '../../rules/index.ts'
import type { Axis, Chart, Lane, Mark, Panel, PlaneMark, Shape } from './chart.ts'
import { outcome } from './outcomes.ts'
import { select } from './select.ts'
import { studyName } from './words.ts'

const transplantKey = [
  { shape: 'disc', label: 'transplantation' },
  { shape: 'ring', label: 'cyclophosphamide' },
] as const

const percent = (label: string, to = 100): Axis => ({
  label: `${label}, %`,
  from: 0,
  to,
  ticks: to === 100 ? [0, 25, 50, 75, 100] : [0, 10, 20, 30],
})

const ids = (...patterns: readonly string[]) => select(...patterns).map(({ id }) => id)

const mark = (figure: string, shape: Shape, label: string): Mark => ({ figure, shape, label })

/** Both arms of one comparison on a line of their own. */
function pair(label: string, pattern: string): Lane {
  const [transplant, control] = ids(pattern)
  if (!transplant || !control) throw new Error(`${pattern} is not a pair.`)
  return {
    label,
    joined: true,
    marks: [mark(transplant, 'disc', 'transplantation'), mark(control, 'ring', 'cyclophosphamide')],
  }
}

function single(label: string, figure: string, shape: Shape = 'disc'): Lane {
  return { label, marks: [mark(figure, shape, label)] }
}

const earlyAstis: Panel = {
  id: 'early-harm',
  kind: 'lanes',
  title: 'Early harm in the same trial: treatment-related mortality within 12 months',
  axis: percent('Treatment-related mortality'),
  key: transplantKey,
  lanes: [pair('ASTIS, 12 months', 'astis/treatment-related-mortality-pct/{ahsct,control}/12')],
}

/** From 3 to 48 months; the last ratio stands for a whole stretch of years. */
function astisRatios(endpoint: 'efs' | 'os', title: string): Panel {
  return {
    id: `astis-${endpoint}`,
    kind: 'plane',
    title,
    key: [],
    x: { label: 'months from randomisation', from: 0, to: 120, ticks: [0, 3, 6, 12, 24, 36, 60, 84, 120] },
    y: {
      label: 'hazard ratio, log scale',
      from: 0.1,
      to: 10,
      ticks: [0.1, 0.2, 0.5, 1, 2, 5, 10],
      log: true,
      reference: { at: 1, below: 'fewer events', above: 'more events with transplantation' },
    },
    joins: [],
    marks: select(`astis/${endpoint}-hazard-ratio/comparison/{3,6,12,24,48}`).map(({ id, at }): PlaneMark => {
      const years = at.months === 48 ? { from: 36, to: 120 } : {}
      return {
        figure: id,
        shape: 'disc',
        label: at.months === 48 ? 'years 3 to 10' : '',
        at: at.months ?? 0,
        ...years,
      }
    }),
  }
}

const astisOverTime: Chart = {
  id: 'astis-hazard-ratios',
  title: 'ASTIS: hazard ratios over time',
  lead: 'How the hazard compares at each time, transplantation against cyclophosphamide. The points are single estimates and are not joined.',
  panels: [astisRatios('efs', 'Event-free survival'), astisRatios('os', 'Overall survival'), earlyAstis],
  mustSay: [
    'The excess of the first year is real: see the events by year.',
    'At 12 months more events have accumulated with transplantation, while the hazard ratio of the moment is already below 1. Both are true.',
  ],
  inWords: [],
  notAvailable: [],
}

function eventsLane(months: number, arm: 'ahsct' | 'control'): Lane {
  const label = `${months} months, ${arm === 'ahsct' ? 'transplantation' : 'cyclophosphamide'}`
  const events = mark(
    `astis/efs-events-cumulative/${arm}/${months}`,
    arm === 'ahsct' ? 'box' : 'frame',
    label,
  )
  const deaths = mark(
    'astis/treatment-related-deaths/ahsct/12',
    'diamond',
    'of these treatment-related deaths',
  )
  return { label, as: 'bars', marks: months === 12 && arm === 'ahsct' ? [events, deaths] : [events] }
}

const astisEvents: Chart = {
  id: 'astis-events',
  title: 'ASTIS: events by year',
  lead: 'Deaths and organ failures counted from randomisation until the time named.',
  panels: [
    {
      id: 'events',
      kind: 'lanes',
      title: 'Events so far, number of patients',
      axis: { label: 'events', from: 0, to: 25, ticks: [0, 5, 10, 15, 20, 25] },
      key: [
        { shape: 'box', label: 'transplantation, 79 randomised' },
        { shape: 'frame', label: 'cyclophosphamide, 77 randomised' },
        { shape: 'diamond', label: 'treatment-related deaths within 12 months' },
      ],
      lanes: [12, 24, 48].flatMap((months) => [eventsLane(months, 'ahsct'), eventsLane(months, 'control')]),
    },
    earlyAstis,
  ],
  mustSay: [
    'Transplantation has more events in the first year and fewer later; the early ones include the treatment-related deaths.',
  ],
  inWords: ids(
    'astis/efs-events-cumulative-pct/{ahsct,control}/{12,24,48}',
    'astis/efs-events-total/{ahsct,control}/69.6',
    'astis/deaths-total/{ahsct,control}/69.6',
    'astis/organ-failures-total/{ahsct,control}/69.6',
    'astis/deaths-all-cause/{ahsct,control}/12',
  ),
  notAvailable: [],
}

function dumbbell(id: string, title: string, pattern: string, axis: Axis): Panel {
  return { id, kind: 'lanes', title, axis, key: transplantKey, lanes: [pair(title, pattern)] }
}

const scot: Chart = {
  id: 'scot',
  title: 'SCOT: survival and early harm',
  lead: 'Each comparison has axes of its own: the populations and the ways of counting differ.',
  panels: [
    dumbbell(
      'efs-54',
      'Event-free, 54 months, per-protocol',
      'scot/efs-pct/{ahsct,control}/54',
      percent('Event-free survival'),
    ),
    dumbbell(
      'efs-72',
      'Event-free, 72 months, estimate',
      'scot/efs-pct/{ahsct,control}/72',
      percent('Event-free survival'),
    ),
    dumbbell(
      'os-72',
      'Overall survival, 72 months, estimate',
      'scot/os-pct/{ahsct,control}/72',
      percent('Overall survival'),
    ),
    {
      id: 'early-harm',
      kind: 'lanes',
      title: 'Early harm in the same trial: treatment-related mortality',
      axis: percent('Treatment-related mortality'),
      key: transplantKey,
      lanes: [
        pair('54 months', 'scot/treatment-related-mortality-pct/{ahsct,control}/54'),
        pair('72 months', 'scot/treatment-related-mortality-pct/{ahsct,control}/72'),
      ],
    },
    dumbbell(
      'dmard',
      'Disease-modifying drug begun, 54 months',
      'scot/dmard-initiated-pct/{ahsct,control}/54',
      percent('Begun'),
    ),
  ],
  mustSay: [
    'The primary end point is the global rank composite score: a share of pairwise comparisons, not of patients.',
  ],
  inWords: ids(
    'scot/deaths-all-cause/{ahsct,control}/54',
    'scot/grcs-pairwise-favouring-pct/{ahsct,control}/54',
    'scot-acr-2018/os-pct/{ahsct,control}/132',
    'scot/treatment-related-deaths/ahsct/12',
  ),
  notAvailable: [],
}

const treatment = 'treatment-related'
const transplant = 'transplant-related'
const countedAs: Readonly<Record<string, Shape>> = {
  [treatment]: 'disc',
  [transplant]: 'square',
  'non-relapse': 'triangle',
  'treatment-related, cardiac-safe regimen': 'ring',
  'transplant-related, pooled': 'diamond',
}

/** Figure, year of publication, and what was counted; the regimen is added from the figure. */
const mortality: readonly (readonly [figure: string, counted: string, remark?: string])[] = [
  [
    'binks-2001/treatment-related-mortality-pct/ahsct/review',
    treatment,
    'mobilisation included; may overlap Farge 2004 and 2010',
  ],
  ['farge-2002/treatment-related-mortality-pct/ahsct/review', treatment],
  [
    'mcsweeney-2002/treatment-related-mortality-pct/ahsct/review',
    treatment,
    'overlapping: part of Nash 2007',
  ],
  ['farge-2004/treatment-related-mortality-pct/ahsct', treatment, 'may overlap Binks 2001'],
  ['nash-2007/treatment-related-mortality-pct/ahsct/review', transplant, 'overlapping: holds McSweeney 2002'],
  ['oyama-2007/treatment-related-mortality-pct/ahsct/review', treatment],
  ['farge-2010/treatment-related-mortality-pct/ahsct/review', treatment, 'registry; may overlap'],
  ['assist/treatment-related-mortality-pct/ahsct/12', treatment, '12 months'],
  ['henes-2012/transplant-related-mortality-pct/ahsct', transplant, 'by one definition'],
  ['henes-2012/treatment-related-mortality-pct/ahsct', treatment, 'by the other definition'],
  ['burt-2013/treatment-related-mortality-pct/ahsct', treatment],
  ['astis/treatment-related-mortality-pct/ahsct/12', treatment, '12 months'],
  ['scot/treatment-related-mortality-pct/ahsct/54', treatment, '54 months'],
  ['scot/treatment-related-mortality-pct/ahsct/72', treatment, '72 months'],
  ['nissc-1/non-relapse-mortality-pct/ahsct/100d', 'non-relapse', '100 days'],
  ['burt-2021/treatment-related-mortality-pct/all', 'treatment-related, cardiac-safe regimen'],
  [
    'higashitani-2023/transplant-related-death-pct-pooled/ahsct',
    'transplant-related, pooled',
    'with its interval',
  ],
]

const mortalityByStudy: Chart = {
  id: 'treatment-related-mortality',
  title: 'Deaths from the treatment by study and year',
  lead: 'What was counted differs from study to study, and with it the clock: shape tells it apart. Size follows the number of patients. There is no trend line, because these are no one measure.',
  panels: [
    {
      id: 'mortality',
      kind: 'plane',
      title: 'Mortality, by what was counted',
      x: {
        label: 'year of publication',
        from: 2000,
        to: 2024,
        ticks: [2000, 2004, 2008, 2012, 2016, 2020, 2024],
      },
      y: percent('Mortality', 30),
      key: Object.entries(countedAs).map(([label, shape]) => ({ shape, label })),
      joins: [
        [
          'henes-2012/transplant-related-mortality-pct/ahsct',
          'henes-2012/treatment-related-mortality-pct/ahsct',
        ],
      ],
      marks: mortality.map(([figure, counted, remark]): PlaneMark => {
        const label = [named(figure), counted, outcome(figure).arm, ...(remark ? [remark] : [])].join('; ')
        return { figure, shape: countedAs[counted] ?? 'disc', label, at: yearOf(figure), sized: true }
      }),
    },
  ],
  mustSay: [],
  inWords: ids('helbig-2018/early-death-count/ahsct/0.5'),
  notAvailable: ['A percentage for Helbig 2018: the source gives the count alone.'],
}

/** The name of a study, with its year where the name has none. */
function named(figure: string): string {
  const name = studyName(outcome(figure))
  const year = String(yearOf(figure))
  return name.includes(year) ? name : `${name}, ${year}`
}

function yearOf(figure: string): number {
  const year = sources[outcome(figure).source].year
  if (year === null) throw new Error(`${figure} has no year of publication.`)
  return year
}

/** Lanes named by study and time. */
function cohortLanes(...patterns: readonly string[]): readonly Lane[] {
  return select(...patterns).map((figure) => {
    const { id, source, at, endpoint } = figure
    const what = endpoint === 'pfs-pct' ? ', progression-free' : endpoint === 'efs-pct' ? ', event-free' : ''
    const relapse = endpoint === 'relapse-free-survival-pct' ? ', relapse-free' : ''
    const overlap = overlapping[source] ? `; ${overlapping[source]}` : ''
    return single(`${studyName(figure)}, ${at.months} months${what}${relapse}${overlap}`, id)
  })
}

const overlapping: Readonly<Partial<Record<string, string>>> = {
  'mcsweeney-2002': 'overlapping',
  'nash-2007': 'overlapping',
  'binks-2001': 'may overlap',
  'farge-2004': 'may overlap',
}

const cohorts: Chart = {
  id: 'cohort-survival',
  title: 'Cohorts of transplanted patients: survival and early harm',
  lead: 'Each cohort stands for itself. Nothing joins them: patients, regimens and years differ.',
  panels: [
    {
      id: 'os',
      kind: 'lanes',
      title: 'Overall survival',
      axis: percent('Overall survival'),
      key: [],
      lanes: cohortLanes(
        'vonk-2008/os-pct/ahsct/{60,84}',
        'burt-2013/os-pct/ahsct/60',
        'farge-2004/os-pct/ahsct/60',
        'binks-2001/os-pct/ahsct/12',
        'mcsweeney-2002/os-pct/ahsct/24',
        'nissc-1/os-pct/ahsct/24',
      ),
    },
    {
      id: 'efs',
      kind: 'lanes',
      title: 'Event-free, progression-free or relapse-free survival, as named',
      axis: percent('Without the event named'),
      key: [],
      lanes: cohortLanes(
        'vonk-2008/efs-pct/ahsct/{60,84}',
        'van-bijnen-2020/efs-pct/ahsct/{60,120,180}',
        'burt-2013/relapse-free-survival-pct/ahsct/60',
        'nash-2007/pfs-pct/ahsct/60',
        'nissc-1/pfs-pct/ahsct/24',
      ),
    },
    {
      id: 'early-harm',
      kind: 'lanes',
      title: 'Early harm in the same cohorts',
      axis: percent('Mortality as counted'),
      key: [
        { shape: 'disc', label: 'treatment-related' },
        { shape: 'square', label: 'transplant-related' },
        { shape: 'triangle', label: 'non-relapse' },
      ],
      lanes: [
        single('Burt 2013, treatment-related', 'burt-2013/treatment-related-mortality-pct/ahsct'),
        single(
          'Farge 2004, treatment-related; may overlap Binks',
          'farge-2004/treatment-related-mortality-pct/ahsct',
        ),
        single(
          'Binks 2001, treatment-related; may overlap Farge',
          'binks-2001/treatment-related-mortality-pct/ahsct/review',
        ),
        single(
          'McSweeney 2002, treatment-related; overlapping',
          'mcsweeney-2002/treatment-related-mortality-pct/ahsct/review',
        ),
        single(
          'Nash 2007, transplant-related; overlapping',
          'nash-2007/treatment-related-mortality-pct/ahsct/review',
          'square',
        ),
        single('NISSC-1, non-relapse, 100 days', 'nissc-1/non-relapse-mortality-pct/ahsct/100d', 'triangle'),
      ],
    },
  ],
  mustSay: [],
  inWords: ids('henes-2012/pfs-pct/ahsct/52.8', 'van-bijnen-2020/deaths-total/ahsct/55.2'),
  notAvailable: ['Treatment-related deaths of Vonk 2008 and van Bijnen 2020.'],
}

const predictorsAfter: Chart = {
  id: 'predictors-after-transplantation',
  title: 'Predictors of events after transplantation',
  lead: 'A table and no drawing: none of these ratios has an interval.',
  panels: [],
  mustSay: ['van Bijnen 2020 names male sex, an ejection fraction below 50 % and older age, without ratios.'],
  inWords: ids('nissc-1/predictor-*', 'nissc-1/non-relapse-mortality-pct/ahsct/100d'),
  notAvailable: ['Confidence intervals of NISSC-1; hazard ratios of van Bijnen 2020.'],
}

const ratio = (label: string): Axis => ({
  label: `${label}, log scale`,
  from: 0.8,
  to: 6,
  ticks: [1, 1.5, 2, 3, 4, 6],
  log: true,
  reference: { at: 1, below: '', above: 'higher hazard' },
})

const predictorsOfDeath: Chart = {
  id: 'predictors-of-death',
  title: 'Predictors of death in systemic sclerosis: not transplant candidates',
  lead: 'From cohorts of patients in general. They say nothing about the effect of a treatment.',
  panels: [
    {
      id: 'hazard',
      kind: 'lanes',
      title: 'Hazard ratios of death, each in its own population',
      axis: ratio('Hazard ratio'),
      key: [],
      lanes: select(
        'eustar-mortality-table/predictor-death-hr/*',
        'goh-2008/death-hr/extensive',
        'eustar-skin-progression/death-hr',
      ).map(({ id, arm, study }) => {
        const short = study.startsWith('EUSTAR, death') ? 'EUSTAR' : study
        return single(`${arm.split(' (')[0]}; ${short}`, id)
      }),
    },
    {
      id: 'odds',
      kind: 'lanes',
      title: 'Odds ratios at 24 months, rapid skin thickness progression, early diffuse disease',
      axis: { ...ratio('Odds ratio'), reference: { at: 1, below: '', above: 'higher odds' } },
      key: [],
      lanes: [
        single('Death; Domsic 2011', 'domsic-2011/death-or/rapid'),
        single('Renal crisis; Domsic 2011', 'domsic-2011/renal-crisis-or/rapid'),
      ],
    },
  ],
  mustSay: [],
  inWords: ids('toulouse-2021/*', 'spierings-2022/predictor-death-hr/*'),
  notAvailable: ['Confidence intervals of the two-centre French cohort and of Spierings 2022.'],
}

const spierings = (group: string) => ids(`spierings-2022/os-pct/${group}/{24,60,120,240}`)
const group = (name: string, shape: Shape, label: string): readonly PlaneMark[] =>
  spierings(name).map((figure) => ({ figure, shape, label, at: outcome(figure).at.months ?? 0 }))

const notTransplanted: Chart = {
  id: 'not-transplanted',
  title: 'Trial-eligible, not transplanted',
  lead: 'Patients who would have met the criteria of the trials and had standard treatment. They are shown apart from every transplanted patient, and no difference is taken.',
  panels: [
    {
      id: 'spierings',
      kind: 'plane',
      title: 'Spierings 2022: overall survival with standard immunosuppression',
      x: { label: 'months', from: 0, to: 250, ticks: [0, 24, 60, 120, 180, 240] },
      y: percent('Overall survival'),
      key: [
        { shape: 'disc', label: 'met inclusion, no exclusion' },
        { shape: 'square', label: 'met inclusion, would have been excluded' },
      ],
      marks: [
        ...group('eligible', 'disc', 'met inclusion, no exclusion'),
        ...group('excluded', 'square', 'would have been excluded'),
      ],
      joins: ['eligible', 'excluded'].map((name) => {
        const [first = '', ...others] = spierings(name)
        return [first, ...others] as const
      }),
    },
    {
      id: 'ascs',
      kind: 'lanes',
      title: 'ASCS 2024: event-free at 48 months without transplantation',
      axis: percent('Event-free survival'),
      key: [],
      lanes: select('ascs-2024/efs-pct/{astis-eligible,scot-eligible,astis-excluded,scot-excluded}/48').map(
        ({ id, arm }) => ({
          label: arm.replace(', no ASCT', ''),
          as: 'bars' as const,
          marks: [mark(id, id.includes('eligible') ? 'box' : 'frame', arm)],
        }),
      ),
    },
  ],
  mustSay: [
    'These patients were selected by living long enough to be counted, and by era. The authors themselves warn against reading the gap as the effect of withholding a transplant.',
  ],
  inWords: ids('spierings-2022/met-inclusion-n/{astis,scot,upside}'),
  notAvailable: [],
}

function changeLanes(
  pattern: string,
  from: number,
  to: number,
  ticks: readonly number[],
  title: string,
  id: string,
): Panel {
  return {
    id,
    kind: 'lanes',
    title,
    axis: { label: title, from, to, ticks, reference: { at: 0, below: '', above: '' } },
    key: pattern.includes('control') ? transplantKey : [],
    lanes: pattern.includes('control')
      ? [pair('French ASTIS patients, 60 months', pattern)]
      : select(pattern).map((figure) => single(`Maltez 2021, ${figure.at.months} months`, figure.id)),
  }
}

const functionAndQuality: Chart = {
  id: 'function',
  title: 'Function and quality of life',
  lead: 'Four measures on four axes. Adjusted differences have a standard error in the table; an interval is not available.',
  panels: [
    changeLanes(
      'maltez-2021/sf36-pcs-adjusted-difference/comparison/{12,84}',
      -5,
      20,
      [0, 5, 10, 15, 20],
      'SF-36 physical component, adjusted difference (higher is better)',
      'sf36',
    ),
    changeLanes(
      'maltez-2021/haq-adjusted-difference/comparison/{12,84}',
      -1.5,
      0.5,
      [-1.5, -1, -0.5, 0, 0.5],
      'HAQ, adjusted difference (lower is better)',
      'haq',
    ),
    changeLanes(
      'ait-abdallah-2021/mrss-change/{ahsct,control}/60',
      -20,
      5,
      [-20, -15, -10, -5, 0],
      'Change of mRSS (lower is better)',
      'mrss',
    ),
    changeLanes(
      'ait-abdallah-2021/haq-di-change/{ahsct,control}/60',
      -1.5,
      0.5,
      [-1.5, -1, -0.5, 0, 0.5],
      'Change of HAQ-DI (lower is better)',
      'haq-di',
    ),
    earlyAstis,
  ],
  mustSay: ['Only patients who lived to be asked are counted here. The early deaths stand below.'],
  inWords: [],
  notAvailable: [
    'Quality of life, FVC, HAQ and mRSS of all ASTIS patients; treatment-related deaths of the Canadian cohort.',
  ],
}

const otherCells: Chart = {
  id: 'other-cell-therapies',
  title: 'Cell therapies that are not haematopoietic transplantation',
  lead: 'A table and no drawing: nothing here was compared with transplantation.',
  panels: [],
  mustSay: [
    'The one placebo-controlled trial of adipose cells found no difference. The figures of mesenchymal cells are uncontrolled. Of CAR-T cells only enrolment is known.',
  ],
  inWords: ids(
    'daumas-2022/chfs-change-mean/{svf,placebo}/3',
    'zhang-2017/mrss-mean/msc/{0,12}',
    'liang-2018/*',
    'castle/enrolled-n/car-t',
    'auth-2024/treated-n/car-t',
    'reset-ssc/enrolled-n/car-t',
  ),
  notAvailable: ['Results of CASTLE, Auth 2024 and RESET-SSc for systemic sclerosis; results of Farge 2022.'],
}

/** Every chart, in the order of the page. */
export const charts: readonly Chart[] = [
  astisOverTime,
  astisEvents,
  scot,
  mortalityByStudy,
  cohorts,
  predictorsAfter,
  predictorsOfDeath,
  notTransplanted,
  functionAndQuality,
  otherCells,
]

/** One chart, or undefined for an id that is none. */
export function chartOf(id: string): Chart | undefined {
  return charts.find((chart) => chart.id === id)
}
