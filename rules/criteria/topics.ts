/**
 * What each criterion is about, so that the same question asked by different sets can stand on one line. A topic decides
 * nothing and is no part of the criteria data: it belongs to this project, not to a source. A row that joins several
 * findings has the topic of its heading; routes, which join many, have one of their own.
 */
const table = [
  {
    id: 'diagnosis',
    name: 'Diagnosis',
    criteria: [
      'eular-2023/systemic-sclerosis',
      'ebmt-2025/systemic-sclerosis',
      'ebmt-2017-cardiac/systemic-sclerosis',
      'general-fitness/systemic-sclerosis',
      'ebmt-handbook-2024/systemic-sclerosis',
      'astis/systemic-sclerosis',
      'scot/systemic-sclerosis',
      'assist/systemic-sclerosis',
      'upside-2021/systemic-sclerosis',
      'upside-amended/systemic-sclerosis',
      'nct03444805/systemic-sclerosis',
      'nissc-1/systemic-sclerosis',
    ],
  },
  {
    id: 'classification',
    name: 'Classification criteria',
    criteria: [
      'ebmt-2025/classification',
      'ebmt-handbook-2024/classification',
      'astis/classification',
      'scot/classification',
      'upside-2021/classification',
      'upside-amended/classification',
      'nct03444805/classification',
    ],
  },
  {
    id: 'age',
    name: 'Age',
    criteria: [
      'eular-2023/adult',
      'ebmt-2025/adult',
      'ebmt-2025/age-over-60',
      'ebmt-2017-cardiac/adult',
      'general-fitness/adult',
      'ebmt-handbook-2024/adult',
      'ebmt-handbook-2024/age',
      'astis/age',
      'scot/age',
      'assist/age',
      'upside-2021/age',
      'upside-amended/age',
      'nct03444805/age',
      'nissc-1/age',
    ],
  },
  {
    id: 'skin',
    name: 'Skin disease',
    criteria: ['eular-2023/diffuse', 'astis/diffuse', 'scot/skin'],
  },
  {
    id: 'duration',
    name: 'Disease duration',
    criteria: [
      'eular-2023/early',
      'ebmt-2025/timing',
      'ebmt-2025/late',
      'scot/duration',
      'scot/duration-conflict',
      'assist/duration',
    ],
  },
  {
    id: 'progression',
    name: 'Progression',
    criteria: ['ebmt-2025/progressive', 'nct03444805/progressive', 'nissc-1/progressive'],
  },
  {
    id: 'severity',
    name: 'Severity and organ involvement',
    criteria: ['eular-2023/severe', 'scot/organ'],
  },
  {
    id: 'prognosis',
    name: 'Prognosis',
    criteria: ['eular-2023/poor-prognosis'],
  },
  {
    id: 'route',
    name: 'Routes',
    criteria: [
      'ebmt-2025/route-a',
      'ebmt-2025/route-b',
      'ebmt-2025/route-c',
      'ebmt-2025/gap-15',
      'ebmt-2025/gap-diffuse-low-skin',
      'ebmt-handbook-2024/arm-1',
      'ebmt-handbook-2024/arm-2a',
      'ebmt-handbook-2024/arm-2b',
      'ebmt-handbook-2024/arm-2b-disputed',
      'ebmt-handbook-2024/gap-14',
      'astis/route-a',
      'astis/route-b',
      'assist/route-a',
      'assist/route-b',
      'assist/gap-14',
      'upside-2021/early',
      'upside-amended/early',
      'upside-amended/very-early',
    ],
  },
  {
    id: 'immunosuppression',
    name: 'Line of therapy and earlier immunosuppression',
    criteria: [
      'ebmt-2025/line-of-therapy',
      'ebmt-2025/first-line-use',
      'upside-2021/immunosuppressants',
      'upside-amended/immunosuppressants',
    ],
  },
  {
    id: 'alkylators',
    name: 'Earlier cyclophosphamide and other alkylating agents',
    criteria: [
      'astis/cyclophosphamide-iv',
      'astis/cyclophosphamide-oral',
      'scot/cyclophosphamide-iv',
      'scot/cyclophosphamide-oral',
      'scot/cyclophosphamide-both',
      'assist/cyclophosphamide-iv',
      'upside-2021/alkylator',
      'upside-amended/alkylator',
    ],
  },
  {
    id: 'lung-function',
    name: 'Lung function and oxygen',
    criteria: [
      'general-fitness/fvc',
      'general-fitness/dlco',
      'ebmt-handbook-2024/dlco',
      'astis/dlco',
      'astis/pao2',
      'scot/fvc',
      'scot/dlco',
      'nct03444805/lung-function',
      'nissc-1/lung-function',
    ],
  },
  {
    id: 'pulmonary-pressure',
    name: 'Pulmonary pressure at rest',
    criteria: [
      'ebmt-2025/pasp-rest',
      'ebmt-2025/mpap-rest',
      'ebmt-2017-cardiac/pasp-rest',
      'ebmt-2017-cardiac/mpap-rest',
      'astis/mpap',
      'scot/mpap',
      'assist/pulmonary-pressure',
      'upside-2021/mpap',
      'nct03444805/pressure-rest',
      'nissc-1/pasp',
    ],
  },
  {
    id: 'fluid-challenge',
    name: 'Response to a fluid challenge',
    criteria: [
      'ebmt-2025/pasp-fluid',
      'ebmt-2025/mpap-fluid',
      'ebmt-2017-cardiac/pasp-fluid',
      'ebmt-2017-cardiac/mpap-fluid',
      'ebmt-2017-cardiac/output-response',
      'nct03444805/pressure-fluid',
    ],
  },
  {
    id: 'pulmonary-resistance',
    name: 'Pulmonary vascular resistance',
    criteria: ['ebmt-2017-cardiac/pvr', 'nct03444805/pvr'],
  },
  {
    id: 'heart-function',
    name: 'Ventricular function',
    criteria: [
      'ebmt-2017-cardiac/lvef',
      'ebmt-2017-cardiac/tapse',
      'general-fitness/lvef',
      'ebmt-handbook-2024/lvef',
      'astis/lvef',
      'scot/lvef',
      'assist/lvef',
      'nct03444805/lvef',
      'nissc-1/lvef',
    ],
  },
  {
    id: 'heart-disease',
    name: 'Septum, pericardium, myocardium, coronary arteries and rhythm',
    criteria: [
      'ebmt-2025/septal-bounce',
      'ebmt-2025/constrictive-pericarditis',
      'ebmt-2025/tamponade',
      'ebmt-2025/myocarditis',
      'ebmt-2017-cardiac/cmr',
      'ebmt-2017-cardiac/coronary',
      'ebmt-2017-cardiac/arrhythmia',
      'ebmt-2017-cardiac/tamponade',
      'ebmt-2017-cardiac/constriction',
      'astis/arrhythmia',
      'nct03444805/cardiac',
    ],
  },
  {
    id: 'advanced-heart-lung',
    name: 'Symptomatic or advanced heart and lung disease',
    criteria: ['eular-2023/advanced-cardiorespiratory', 'ebmt-2017-cardiac/symptomatic'],
  },
  {
    id: 'blood-pressure',
    name: 'Systemic hypertension',
    criteria: [
      'general-fitness/hypertension',
      'astis/hypertension',
      'upside-2021/hypertension',
      'upside-amended/hypertension',
    ],
  },
  {
    id: 'kidney',
    name: 'Kidney function',
    criteria: [
      'general-fitness/creatinine-clearance',
      'ebmt-handbook-2024/creatinine-clearance',
      'astis/creatinine-clearance',
      'scot/creatinine-clearance',
      'assist/creatinine',
      'nct03444805/creatinine-clearance',
      'nissc-1/creatinine-clearance',
    ],
  },
  {
    id: 'liver',
    name: 'Liver disease',
    criteria: [
      'general-fitness/liver',
      'ebmt-handbook-2024/liver',
      'upside-2021/liver',
      'upside-amended/liver',
    ],
  },
  {
    id: 'stomach',
    name: 'Gastric antral vascular ectasia',
    criteria: ['scot/gave'],
  },
  {
    id: 'marrow',
    name: 'Blood counts and marrow',
    criteria: [
      'general-fitness/marrow',
      'upside-2021/marrow',
      'upside-amended/marrow',
      'nct03444805/marrow',
      'nissc-1/marrow',
    ],
  },
  {
    id: 'infection',
    name: 'Infection',
    criteria: [
      'general-fitness/infection',
      'ebmt-handbook-2024/infection',
      'upside-2021/infection',
      'upside-amended/infection',
      'nct03444805/infection',
    ],
  },
  {
    id: 'malignancy',
    name: 'Malignancy and myelodysplasia',
    criteria: [
      'general-fitness/malignancy',
      'upside-2021/malignancy',
      'upside-amended/malignancy',
      'nct03444805/malignancy',
      'nissc-1/malignancy',
    ],
  },
  {
    id: 'pregnancy',
    name: 'Pregnancy and contraception',
    criteria: [
      'general-fitness/pregnancy',
      'general-fitness/contraception',
      'ebmt-handbook-2024/pregnancy',
      'scot/contraception',
      'upside-2021/pregnancy',
      'upside-amended/pregnancy',
      'nct03444805/pregnancy',
    ],
  },
  {
    id: 'performance',
    name: 'Performance status',
    criteria: [
      'ebmt-2025/performance',
      'ebmt-handbook-2024/karnofsky',
      'upside-2021/performance',
      'upside-amended/performance',
    ],
  },
  {
    id: 'smoking',
    name: 'Smoking',
    criteria: ['ebmt-2025/smoking', 'nct03444805/smoking'],
  },
  {
    id: 'mental-health',
    name: 'Mental health and substance misuse',
    criteria: [
      'general-fitness/psychiatric',
      'upside-2021/psychiatric',
      'upside-amended/psychiatric',
      'nct03444805/psychiatric',
      'nissc-1/psychiatric',
    ],
  },
  {
    id: 'adherence',
    name: 'Adherence and consent',
    criteria: ['ebmt-2025/adherence', 'upside-2021/adherence', 'upside-amended/adherence'],
  },
  {
    id: 'exposure',
    name: 'Toxic exposure',
    criteria: ['upside-2021/exposure', 'upside-amended/exposure'],
  },
  {
    id: 'hypersensitivity',
    name: 'Hypersensitivity to a study drug',
    criteria: ['upside-2021/hypersensitivity', 'upside-amended/hypersensitivity'],
  },
  {
    id: 'centre',
    name: 'Centre and team',
    criteria: ['ebmt-2025/centre', 'ebmt-handbook-2024/centre'],
  },
] as const

/** Id of a topic. */
export type TopicId = (typeof table)[number]['id']

export interface Topic {
  readonly id: TopicId
  /** Name as a heading. */
  readonly name: string
  /** Ids of the criteria about it, in the order of the sets. */
  readonly criteria: readonly string[]
}

/** Every topic, in the order in which they are shown: the disease, its treatment, then organ by organ, then the rest. */
export const topics: readonly Topic[] = table

/**
 * The one topic of a criterion.
 *
 * @throws RangeError for an id that is no criterion of a published set
 */
export function topicOf(criterionId: string): Topic {
  const topic = topics.find(({ criteria }) => criteria.includes(criterionId))
  if (topic === undefined) throw new RangeError(`No topic for the criterion ${criterionId}`)
  return topic
}
