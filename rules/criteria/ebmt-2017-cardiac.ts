import { above, any, atLeast, below, is, isOneOf, yes } from '../expressions/index.ts'
import { type Citation, type CriteriaSet, protocolExclusion, scope } from './criterion.ts'

const recommendations: Citation = { source: 'ebmt-2017-cardiac', at: 'cardiopulmonary recommendations' }
const unstated = 'Whether it is absolute or relative is not stated in the summary.'

// Read in the summary's table, which does not say absolute or relative: every row stops the standard protocol
// only.
const tabulated = {
  cite: { ...recommendations, via: ['penglase-2023'] },
  verified: 'secondary',
  caution: unstated,
} as const

export const ebmt2017Cardiac: CriteriaSet = {
  id: 'ebmt-2017-cardiac',
  kind: 'fitness',
  name: 'EBMT 2017 cardiac',
  title:
    'EBMT recommendations on cardiopulmonary assessment before transplantation in systemic sclerosis, 2017',
  source: 'ebmt-2017-cardiac',
  part: 'headline',
  clock: null,
  about:
    'Recommendations of the EBMT Autoimmune Diseases Working Party and partners, as Table 3 of Penglase ' +
    '2023 summarises them; that table does not say whether a limit is absolute or relative. The abstract, ' +
    'which was read, asks for lung function tests, echocardiography, cardiac MRI and invasive ' +
    'haemodynamics in a centre experienced in transplantation for systemic sclerosis.',
  unread: [
    'Body of the paper: volume and rate of the fluid challenge.',
    'Body of the paper: lung function limits.',
    'Body of the paper: rules on Holter monitoring and coronary evaluation.',
    'Body of the paper: which limits are absolute and which relative.',
  ],
  criteria: [
    scope('ebmt-2017-cardiac/systemic-sclerosis', {
      says: 'Systemic sclerosis',
      when: is('diagnosis', 'systemic-sclerosis'),
      cite: recommendations,
      verified: 'source',
    }),
    scope('ebmt-2017-cardiac/adult', {
      says: 'Adult',
      when: atLeast('ageYears', 18),
      cite: { source: 'ebmt-2017-cardiac', at: 'convention of this tool' },
      verified: 'convention',
    }),
    protocolExclusion('ebmt-2017-cardiac/pasp-rest', {
      says: 'Systolic pulmonary artery pressure at rest',
      when: above('paspRestMmHg', 40),
      ...tabulated,
    }),
    protocolExclusion('ebmt-2017-cardiac/pasp-fluid', {
      says: 'Systolic pulmonary artery pressure after a fluid challenge',
      when: above('paspFluidMmHg', 45),
      ...tabulated,
    }),
    protocolExclusion('ebmt-2017-cardiac/mpap-rest', {
      says: 'Mean pulmonary artery pressure at rest',
      when: above('mpapRestMmHg', 25),
      ...tabulated,
    }),
    protocolExclusion('ebmt-2017-cardiac/mpap-fluid', {
      says: 'Mean pulmonary artery pressure after a fluid challenge',
      when: above('mpapFluidMmHg', 30),
      ...tabulated,
    }),
    // A fall or the lack of a rise, without a number.
    protocolExclusion('ebmt-2017-cardiac/output-response', {
      says: 'Cardiac output does not rise after a fluid challenge',
      when: isOneOf('cardiacOutputFluidResponse', ['unchanged', 'falls']),
      ...tabulated,
    }),
    protocolExclusion('ebmt-2017-cardiac/pvr', {
      says: 'Pulmonary vascular resistance',
      when: above('pvrWu', 3),
      ...tabulated,
    }),
    // The table row has five entries for six columns. Read in order, this is the EBMT entry; it is the only
    // order that also agrees with what is known of the trials in the other columns.
    protocolExclusion('ebmt-2017-cardiac/lvef', {
      says: 'Left ventricular ejection fraction',
      when: below('lvefPct', 45),
      ...tabulated,
      caution: `The alignment of the columns in the summary is uncertain. ${unstated}`,
    }),
    protocolExclusion('ebmt-2017-cardiac/tapse', {
      says: 'Tricuspid annular plane systolic excursion',
      when: below('tapseMm', 18), // printed in centimetres
      ...tabulated,
    }),
    protocolExclusion('ebmt-2017-cardiac/cmr', {
      says: 'D-sign or septal bounce on cardiac MRI',
      when: any(yes('dSign'), yes('septalBounce')),
      ...tabulated,
    }),
    protocolExclusion('ebmt-2017-cardiac/coronary', {
      says: 'Severe coronary disease, not revascularised',
      when: yes('severeCadUnrevascularised'),
      ...tabulated,
    }),
    protocolExclusion('ebmt-2017-cardiac/arrhythmia', {
      says: 'Severe or uncontrolled arrhythmia',
      when: yes('severeArrhythmiaUntreated'),
      ...tabulated,
    }),
    protocolExclusion('ebmt-2017-cardiac/tamponade', {
      says: 'Cardiac tamponade',
      when: yes('cardiacTamponade'),
      ...tabulated,
    }),
    protocolExclusion('ebmt-2017-cardiac/constriction', {
      says: 'Constrictive pericarditis',
      when: yes('constrictivePericarditis'),
      ...tabulated,
    }),
    protocolExclusion('ebmt-2017-cardiac/symptomatic', {
      says: 'Symptomatic cardiac disease',
      when: yes('symptomaticCardiacDisease'),
      ...tabulated,
    }),
  ],
}
