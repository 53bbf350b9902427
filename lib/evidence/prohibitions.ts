/**
 * Figures that must never stand on one set of axes. `apart`: the two may share axes if each mark is told apart by its shape
 * and label. `overlapping`: if each is labelled as overlapping with the other.
 */
export interface Prohibition {
  readonly groups: readonly (readonly string[])[]
  readonly why: string
  readonly unless?: 'apart' | 'overlapping'
}

const transplantSurvival = [
  '{astis,scot,scot-acr-2018,vonk-2008,van-bijnen-2020,burt-2013,farge-2004,binks-2001,mcsweeney-2002,nissc-1,nash-2007,henes-2012}/{os,efs,pfs}-pct/*',
  'burt-2013/relapse-free-survival-pct/*',
  'astis/efs-crude-pct/*',
]
/** Treatment-related, with the standard regimens: Nash 2007 counts transplant-related deaths under this name. */
const transplantMortality =
  '{astis,scot,assist,binks-2001,farge-2002,mcsweeney-2002,farge-2004,oyama-2007,farge-2010,henes-2012,burt-2013}/treatment-related-mortality-pct/*'
const everyTransplantFigure = [
  ...transplantSurvival,
  transplantMortality,
  '{astis,scot,binks-2001,burt-2013,nissc-1,nash-2007,helbig-2018,henes-2012,higashitani-2023}/*',
]

export const prohibitions: readonly Prohibition[] = [
  {
    groups: [
      ['scot/efs-pct/*/54'],
      ['scot/{efs,os}-pct/*/72'],
      ['scot/deaths-all-cause/*'],
      ['scot-acr-2018/os-pct/*'],
    ],
    why: 'Four populations and four ways of counting; side by side survival would seem to rise.',
  },
  {
    groups: [
      ['scot/grcs-pairwise-favouring-pct/*'],
      ['*/{os,efs,pfs,efs-crude,relapse-free-survival}-pct/*'],
    ],
    why: 'A share of pairwise comparisons is no share of patients.',
  },
  {
    groups: [
      ['astis/efs-events-cumulative/*', 'astis/efs-events-cumulative-pct/*'],
      ['astis/{efs,os}-hazard-ratio/*'],
    ],
    why: 'At 12 months more events have accumulated with transplantation while the hazard ratio of the moment is below 1.',
  },
  {
    groups: [['astis/efs-crude-pct/*'], ['*/{os,efs,pfs,relapse-free-survival}-pct/*/{60,72}']],
    why: 'A crude share over all follow-up is no figure of a fixed time.',
  },
  {
    groups: [['astis/*'], ['scot/efs-pct/*/54']],
    why: 'The SCOT figures at 54 months are often misquoted as ASTIS.',
  },
  {
    groups: [
      ['spierings-2022/os-pct/*', 'ascs-2024/efs-pct/*'],
      [...transplantSurvival, 'liang-2018/os-pct/*'],
    ],
    why: 'Other eras, clocks and selection; those not transplanted had to survive to be counted.',
  },
  {
    groups: [['ascs-2024/efs-pct/*'], ['{astis,scot}/efs-pct/*', 'astis/efs-crude-pct/*']],
    why: 'The authors warn of confounding.',
  },
  {
    groups: [['mcsweeney-2002/*'], ['nash-2007/*']],
    why: 'The same patients.',
    unless: 'overlapping',
  },
  {
    groups: [['binks-2001/*'], ['farge-2004/*', 'farge-2010/*']],
    why: 'Overlap cannot be excluded.',
    unless: 'overlapping',
  },
  {
    groups: [
      [transplantMortality],
      [
        '*/transplant-related-mortality-pct/*',
        '*/transplant-related-death*',
        'nash-2007/treatment-related-mortality-pct/*',
      ],
      ['*/procedure-related-death*'],
      ['*/non-relapse-mortality-pct/*'],
    ],
    why: 'Other definitions and other clocks; one cohort gives 4 % or 11 % by the definition alone.',
    unless: 'apart',
  },
  {
    groups: [
      ['burt-2021/*'],
      [
        transplantMortality,
        ...transplantSurvival,
        '*/transplant-related-mortality-pct/*',
        '*/non-relapse-mortality-pct/*',
      ],
    ],
    why: 'Another regimen, chosen because the heart ruled out the standard one.',
    unless: 'apart',
  },
  {
    groups: [['french-cohort-meta/*', 'rescle/*', 'domsic-2007/*', 'jaafar-2021/*'], everyTransplantFigure],
    why: 'All patients with systemic sclerosis, or another selection.',
  },
  {
    groups: [
      ['castle/*', 'auth-2024/*', 'reset-ssc/*', 'zhang-2017/*', 'liang-2018/*', 'daumas-2022/*'],
      everyTransplantFigure,
    ],
    why: 'No comparison exists, and the endpoints differ.',
  },
  {
    groups: [['ait-abdallah-2021/*', 'van-bijnen-2020/astis-dutch-*'], ['astis/*']],
    why: 'Subsets of the same trial.',
  },
  {
    groups: [
      ['*/predictor-*', 'goh-2008/*', 'eustar-*/*', 'domsic-2011/*'],
      ['*-hazard-ratio/*', 'astis/*-hazard-ratio/*'],
    ],
    why: 'A predictor answers another question than a treatment.',
  },
  {
    groups: [['blank-2022/mrss-mean/ahsct/0'], ['blank-2022/mrss-mean/ahsct/60']],
    why: 'From a registry without a control group; not an effect of treatment.',
  },
]
