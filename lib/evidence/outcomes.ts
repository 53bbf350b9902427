import {
  baseline,
  group,
  inCopy,
  inOthers,
  inSource,
  landmark,
  medianFollowUp,
  medianTimeToRelapse,
  notApplicable,
  notStated,
  type Outcome,
  within,
} from './outcome.ts'

/**
 * Every published figure on outcomes that may be shown: the only place where these numbers stand. Months, confidence
 * intervals and p values are as printed. No figure is pooled, averaged or derived from another.
 */
// biome-ignore format: one figure a line, to be read like a table
export const outcomes: readonly Outcome[] = [
  // ASTIS
  ...group({ study: 'ASTIS', source: 'astis', arm: 'AHSCT (CYC 200 mg/kg + rATG, CD34-selected)', population: 'all randomised' }, inOthers('seed-004'), [
    { id: 'astis/randomised-n/ahsct', endpoint: 'randomised-n', n: 79, at: notStated, value: 79, unit: 'patients' },
    { id: 'astis/efs-events-cumulative/ahsct/12', endpoint: 'efs-events-cumulative', n: 79, at: landmark(12), value: 13, unit: 'events' },
    { id: 'astis/efs-events-cumulative-pct/ahsct/12', endpoint: 'efs-events-cumulative-pct', n: 79, at: landmark(12), value: 16.5, unit: '%' },
    { id: 'astis/efs-events-cumulative/ahsct/24', endpoint: 'efs-events-cumulative', n: 79, at: landmark(24), value: 14, unit: 'events' },
    { id: 'astis/efs-events-cumulative-pct/ahsct/24', endpoint: 'efs-events-cumulative-pct', n: 79, at: landmark(24), value: 17.7, unit: '%' },
    { id: 'astis/efs-events-cumulative/ahsct/48', endpoint: 'efs-events-cumulative', n: 79, at: landmark(48), value: 15, unit: 'events' },
    { id: 'astis/efs-events-cumulative-pct/ahsct/48', endpoint: 'efs-events-cumulative-pct', n: 79, at: landmark(48), value: 19, unit: '%' },
    { id: 'astis/organ-failures-total/ahsct/69.6', endpoint: 'organ-failures-total', n: 79, at: medianFollowUp(69.6), value: 3, unit: 'patients', note: 'Over a median of 5.8 years.' },
  ]),
  ...group({ study: 'ASTIS', source: 'astis', arm: 'Cyclophosphamide IV monthly x12', population: 'all randomised' }, inOthers('seed-004'), [
    { id: 'astis/randomised-n/control', endpoint: 'randomised-n', n: 77, at: notStated, value: 77, unit: 'patients' },
    { id: 'astis/efs-events-cumulative/control/12', endpoint: 'efs-events-cumulative', n: 77, at: landmark(12), value: 8, unit: 'events' },
    { id: 'astis/efs-events-cumulative-pct/control/12', endpoint: 'efs-events-cumulative-pct', n: 77, at: landmark(12), value: 10.4, unit: '%' },
    { id: 'astis/efs-events-cumulative/control/24', endpoint: 'efs-events-cumulative', n: 77, at: landmark(24), value: 14, unit: 'events' },
    { id: 'astis/efs-events-cumulative-pct/control/24', endpoint: 'efs-events-cumulative-pct', n: 77, at: landmark(24), value: 18.2, unit: '%' },
    { id: 'astis/efs-events-cumulative/control/48', endpoint: 'efs-events-cumulative', n: 77, at: landmark(48), value: 20, unit: 'events' },
    { id: 'astis/efs-events-cumulative-pct/control/48', endpoint: 'efs-events-cumulative-pct', n: 77, at: landmark(48), value: 26, unit: '%' },
    { id: 'astis/organ-failures-total/control/69.6', endpoint: 'organ-failures-total', n: 77, at: medianFollowUp(69.6), value: 8, unit: 'patients', note: 'Over a median of 5.8 years.' },
  ]),
  ...group({ study: 'ASTIS', source: 'astis', arm: 'AHSCT (CYC 200 mg/kg + rATG, CD34-selected)', population: 'all randomised' }, inSource, [
    { id: 'astis/efs-events-total/ahsct/69.6', endpoint: 'efs-events-total', n: 79, at: medianFollowUp(69.6), value: 22, unit: 'events', note: 'Covers all follow-up, which ended on 31 October 2013. The median was 69.6 months (5.8 years); that is not a fixed time.' },
  ]),
  ...group({ study: 'ASTIS', source: 'astis', arm: 'Cyclophosphamide IV monthly x12', population: 'all randomised' }, inSource, [
    { id: 'astis/efs-events-total/control/69.6', endpoint: 'efs-events-total', n: 77, at: medianFollowUp(69.6), value: 31, unit: 'events', note: 'Covers all follow-up, which ended on 31 October 2013. The median was 69.6 months (5.8 years); that is not a fixed time.' },
  ]),
  ...group({ study: 'ASTIS', source: 'astis', arm: 'AHSCT (CYC 200 mg/kg + rATG, CD34-selected)', population: 'all randomised' }, inOthers('seed-004', 'nihms1672995'), [
    { id: 'astis/deaths-total/ahsct/69.6', endpoint: 'deaths-total', n: 79, at: medianFollowUp(69.6), value: 19, unit: 'deaths', note: 'Over a median of 5.8 years.' },
  ]),
  ...group({ study: 'ASTIS', source: 'astis', arm: 'Cyclophosphamide IV monthly x12', population: 'all randomised' }, inOthers('seed-004', 'nihms1672995'), [
    { id: 'astis/deaths-total/control/69.6', endpoint: 'deaths-total', n: 77, at: medianFollowUp(69.6), value: 23, unit: 'deaths', note: 'Over a median of 5.8 years.' },
  ]),
  ...group({ study: 'ASTIS', source: 'astis', arm: 'AHSCT (CYC 200 mg/kg + rATG, CD34-selected)', population: 'all randomised' }, inOthers('walker-2018', 'seed-004'), [
    { id: 'astis/treatment-related-deaths/ahsct/12', endpoint: 'treatment-related-deaths', n: 79, at: landmark(12), value: 8, unit: 'deaths' },
  ]),
  ...group({ study: 'ASTIS', source: 'astis', arm: 'AHSCT (CYC 200 mg/kg + rATG, CD34-selected)', population: 'all randomised' }, inOthers('walker-2018'), [
    { id: 'astis/treatment-related-mortality-pct/ahsct/12', endpoint: 'treatment-related-mortality-pct', n: 79, at: landmark(12), value: 10.1, unit: '%', note: '8 of 79; the 10.01 % found in one review is a misprint.' },
  ]),
  ...group({ study: 'ASTIS', source: 'astis', arm: 'Cyclophosphamide IV monthly x12', population: 'all randomised' }, inOthers('walker-2018', 'seed-004'), [
    { id: 'astis/treatment-related-mortality-pct/control/12', endpoint: 'treatment-related-mortality-pct', n: 77, at: landmark(12), value: 0, unit: '%' },
  ]),
  ...group({ study: 'ASTIS', source: 'astis', arm: 'AHSCT (CYC 200 mg/kg + rATG, CD34-selected)', population: 'all randomised' }, inOthers('nihms1672995'), [
    { id: 'astis/deaths-all-cause/ahsct/12', endpoint: 'deaths-all-cause', n: 79, at: landmark(12), value: 11, unit: 'deaths', note: '14 % of 79.' },
  ]),
  ...group({ study: 'ASTIS', source: 'astis', arm: 'Cyclophosphamide IV monthly x12', population: 'all randomised' }, inOthers('nihms1672995'), [
    { id: 'astis/deaths-all-cause/control/12', endpoint: 'deaths-all-cause', n: 77, at: landmark(12), value: 7, unit: 'deaths', note: '9 % of 77.' },
  ]),
  ...group({ study: 'ASTIS', source: 'astis', arm: 'AHSCT (CYC 200 mg/kg + rATG, CD34-selected)', population: 'crude, all randomised' }, inOthers('de-vries-bouwstra-nl'), [
    { id: 'astis/efs-pct/ahsct/12', endpoint: 'efs-pct', n: 79, at: landmark(12), value: 84, unit: '%', note: 'Without an event: 66 patients.' },
  ]),
  ...group({ study: 'ASTIS', source: 'astis', arm: 'Cyclophosphamide IV monthly x12', population: 'crude, all randomised' }, inOthers('de-vries-bouwstra-nl'), [
    { id: 'astis/efs-pct/control/12', endpoint: 'efs-pct', n: 77, at: landmark(12), value: 90, unit: '%', note: 'Without an event: 69 patients.' },
  ]),
  ...group({ study: 'ASTIS', source: 'astis', arm: 'AHSCT (CYC 200 mg/kg + rATG, CD34-selected)', population: 'crude, all randomised, at median follow-up' }, inOthers('de-vries-bouwstra-nl'), [
    { id: 'astis/efs-crude-pct/ahsct/69.6', endpoint: 'efs-crude-pct', n: 79, at: medianFollowUp(69.6), value: 72, unit: '%', note: 'Without an event: 57 patients. A crude share, not estimated by Kaplan-Meier.' },
  ]),
  ...group({ study: 'ASTIS', source: 'astis', arm: 'Cyclophosphamide IV monthly x12', population: 'crude, all randomised, at median follow-up' }, inOthers('de-vries-bouwstra-nl'), [
    { id: 'astis/efs-crude-pct/control/69.6', endpoint: 'efs-crude-pct', n: 77, at: medianFollowUp(69.6), value: 60, unit: '%', note: 'Without an event: 46 patients. A crude share, not estimated by Kaplan-Meier.' },
  ]),
  ...group({ study: 'ASTIS', source: 'astis', arm: 'AHSCT vs cyclophosphamide', population: 'all randomised, Cox model with a hazard ratio that changes over time' }, inSource, [
    { id: 'astis/efs-hazard-ratio/comparison/3', endpoint: 'efs-hazard-ratio', n: 156, at: landmark(3), value: 2.01, unit: 'HR', interval: [0.74, 5.49], p: '0.17', note: 'From figure 2A. A ratio above 1 stands for more events with transplantation.' },
    { id: 'astis/efs-hazard-ratio/comparison/6', endpoint: 'efs-hazard-ratio', n: 156, at: landmark(6), value: 1.35, unit: 'HR', interval: [0.62, 2.96], p: '0.45', note: 'From figure 2A. A ratio above 1 stands for more events with transplantation.' },
    { id: 'astis/efs-hazard-ratio/comparison/12', endpoint: 'efs-hazard-ratio', n: 156, at: landmark(12), value: 0.52, unit: 'HR', interval: [0.28, 0.96], p: '0.04', note: 'From figure 2A. The ratio of the moment is below 1 by now, although the transplant arm has accumulated more events.' },
    { id: 'astis/efs-hazard-ratio/comparison/24', endpoint: 'efs-hazard-ratio', n: 156, at: landmark(24), value: 0.35, unit: 'HR', interval: [0.16, 0.74], p: '0.006', note: 'From figure 2A. About here the two curves cross.' },
    { id: 'astis/efs-hazard-ratio/comparison/48', endpoint: 'efs-hazard-ratio', n: 156, at: landmark(48), value: 0.34, unit: 'HR', interval: [0.16, 0.74], p: '0.006', note: 'From figure 2A. A single value stands for years 3 to 10.' },
    { id: 'astis/os-hazard-ratio/comparison/3', endpoint: 'os-hazard-ratio', n: 156, at: landmark(3), value: 2.4, unit: 'HR', interval: [0.75, 7.67], p: '0.14', note: 'From figure 2B.' },
    { id: 'astis/os-hazard-ratio/comparison/6', endpoint: 'os-hazard-ratio', n: 156, at: landmark(6), value: 1.5, unit: 'HR', interval: [0.61, 3.68], p: '0.38', note: 'From figure 2B.' },
    { id: 'astis/os-hazard-ratio/comparison/12', endpoint: 'os-hazard-ratio', n: 156, at: landmark(12), value: 0.48, unit: 'HR', interval: [0.25, 0.91], p: '0.02', note: 'From figure 2B.' },
    { id: 'astis/os-hazard-ratio/comparison/24', endpoint: 'os-hazard-ratio', n: 156, at: landmark(24), value: 0.29, unit: 'HR', interval: [0.13, 0.65], p: '0.002', note: 'From figure 2B.' },
    { id: 'astis/os-hazard-ratio/comparison/48', endpoint: 'os-hazard-ratio', n: 156, at: landmark(48), value: 0.29, unit: 'HR', interval: [0.13, 0.64], p: '0.002', note: 'From figure 2B. A single value stands for years 3 to 10.' },
  ]),
  // ASTIS, French patients (Ait Abdallah 2021)
  ...group({ study: 'ASTIS, French patients (Ait Abdallah 2021)', source: 'ait-abdallah-2021', arm: 'AHSCT', population: 'ITT' }, inSource, [
    { id: 'ait-abdallah-2021/grcs-median/ahsct/60', endpoint: 'grcs-median', n: 26, at: landmark(60), value: 9, unit: 'rank score', p: '0.018', note: 'Global rank composite score after 60 months.' },
    { id: 'ait-abdallah-2021/mrss-change/ahsct/60', endpoint: 'mrss-change', n: 26, at: landmark(60), value: -16, unit: 'mRSS points', p: '0.02' },
    { id: 'ait-abdallah-2021/haq-di-change/ahsct/60', endpoint: 'haq-di-change', n: 26, at: landmark(60), value: -0.89, unit: 'HAQ-DI', note: 'No p value is available.' },
  ]),
  ...group({ study: 'ASTIS, French patients (Ait Abdallah 2021)', source: 'ait-abdallah-2021', arm: 'Cyclophosphamide', population: 'ITT' }, inSource, [
    { id: 'ait-abdallah-2021/grcs-median/control/60', endpoint: 'grcs-median', n: 23, at: landmark(60), value: -19, unit: 'rank score', p: '0.018', note: 'Global rank composite score after 60 months.' },
    { id: 'ait-abdallah-2021/mrss-change/control/60', endpoint: 'mrss-change', n: 23, at: landmark(60), value: -9, unit: 'mRSS points', p: '0.02' },
    { id: 'ait-abdallah-2021/haq-di-change/control/60', endpoint: 'haq-di-change', n: 23, at: landmark(60), value: -0.2, unit: 'HAQ-DI', note: 'No p value is available.' },
  ]),
  // ASTIS, Dutch patients (van Bijnen 2020)
  ...group({ study: 'ASTIS, Dutch patients (van Bijnen 2020)', source: 'van-bijnen-2020', arm: 'AHSCT', population: 'crude, ASTIS participants in the Netherlands' }, inSource, [
    { id: 'van-bijnen-2020/astis-dutch-efs-events/ahsct', endpoint: 'efs-events-total', n: 23, at: notStated, value: 7, unit: 'events' },
  ]),
  ...group({ study: 'ASTIS, Dutch patients (van Bijnen 2020)', source: 'van-bijnen-2020', arm: 'Cyclophosphamide', population: 'crude, ASTIS participants in the Netherlands' }, inSource, [
    { id: 'van-bijnen-2020/astis-dutch-efs-events/control', endpoint: 'efs-events-total', n: 22, at: notStated, value: 13, unit: 'events' },
  ]),
  // SCOT
  ...group({ study: 'SCOT', source: 'scot', arm: 'Myeloablative AHSCT (TBI 800 cGy + CYC 120 mg/kg + eATG, CD34-selected)', population: 'ITT' }, inSource, [
    { id: 'scot/randomised-n/ahsct', endpoint: 'randomised-n', n: 36, at: notStated, value: 36, unit: 'patients' },
    { id: 'scot/grcs-pairwise-favouring-pct/ahsct/54', endpoint: 'grcs-pairwise-favouring-pct', n: 36, at: landmark(54), value: 67, unit: '% of 1404 pairwise comparisons', p: '0.01', note: 'This was the primary end point.' },
  ]),
  ...group({ study: 'SCOT', source: 'scot', arm: 'Cyclophosphamide IV monthly x12', population: 'ITT' }, inSource, [
    { id: 'scot/randomised-n/control', endpoint: 'randomised-n', n: 39, at: notStated, value: 39, unit: 'patients' },
    { id: 'scot/grcs-pairwise-favouring-pct/control/54', endpoint: 'grcs-pairwise-favouring-pct', n: 39, at: landmark(54), value: 33, unit: '% of 1404 pairwise comparisons', p: '0.01', note: 'This was the primary end point.' },
  ]),
  ...group({ study: 'SCOT', source: 'scot', arm: 'Myeloablative AHSCT (TBI 800 cGy + CYC 120 mg/kg + eATG, CD34-selected)', population: 'per-protocol' }, inSource, [
    { id: 'scot/efs-pct/ahsct/54', endpoint: 'efs-pct', n: null, at: landmark(54), value: 79, unit: '%', p: '0.02', note: 'Those who were transplanted, or who had 9 or more doses of cyclophosphamide. How many they were is not in the abstract.' },
  ]),
  ...group({ study: 'SCOT', source: 'scot', arm: 'Myeloablative AHSCT (TBI 800 cGy + CYC 120 mg/kg + eATG, CD34-selected)', population: 'KM estimate, population not stated: treat as per-protocol' }, inSource, [
    { id: 'scot/efs-pct/ahsct/72', endpoint: 'efs-pct', n: null, at: landmark(72), value: 74, unit: '%', p: '0.03', note: 'In the abstract it follows the sentence on the per-protocol population.' },
    { id: 'scot/os-pct/ahsct/72', endpoint: 'os-pct', n: null, at: landmark(72), value: 86, unit: '%', p: '0.02', note: 'In the abstract it follows the sentence on the per-protocol population.' },
  ]),
  ...group({ study: 'SCOT', source: 'scot', arm: 'Cyclophosphamide IV monthly x12', population: 'per-protocol' }, inSource, [
    { id: 'scot/efs-pct/control/54', endpoint: 'efs-pct', n: null, at: landmark(54), value: 50, unit: '%', p: '0.02', note: 'Those who were transplanted, or who had 9 or more doses of cyclophosphamide. How many they were is not in the abstract.' },
  ]),
  ...group({ study: 'SCOT', source: 'scot', arm: 'Cyclophosphamide IV monthly x12', population: 'KM estimate, population not stated: treat as per-protocol' }, inSource, [
    { id: 'scot/efs-pct/control/72', endpoint: 'efs-pct', n: null, at: landmark(72), value: 47, unit: '%', p: '0.03', note: 'In the abstract it follows the sentence on the per-protocol population.' },
    { id: 'scot/os-pct/control/72', endpoint: 'os-pct', n: null, at: landmark(72), value: 51, unit: '%', p: '0.02', note: 'In the abstract it follows the sentence on the per-protocol population.' },
  ]),
  ...group({ study: 'SCOT', source: 'scot', arm: 'Myeloablative AHSCT (TBI 800 cGy + CYC 120 mg/kg + eATG, CD34-selected)', population: 'not stated' }, inSource, [
    { id: 'scot/dmard-initiated-pct/ahsct/54', endpoint: 'dmard-initiated-pct', n: null, at: landmark(54), value: 9, unit: '%', p: '0.001' },
    { id: 'scot/treatment-related-mortality-pct/ahsct/54', endpoint: 'treatment-related-mortality-pct', n: null, at: landmark(54), value: 3, unit: '%' },
    { id: 'scot/treatment-related-mortality-pct/ahsct/72', endpoint: 'treatment-related-mortality-pct', n: null, at: landmark(72), value: 6, unit: '%' },
  ]),
  ...group({ study: 'SCOT', source: 'scot', arm: 'Cyclophosphamide IV monthly x12', population: 'not stated' }, inSource, [
    { id: 'scot/dmard-initiated-pct/control/54', endpoint: 'dmard-initiated-pct', n: null, at: landmark(54), value: 44, unit: '%', p: '0.001' },
    { id: 'scot/treatment-related-mortality-pct/control/54', endpoint: 'treatment-related-mortality-pct', n: null, at: landmark(54), value: 0, unit: '%', note: 'For cyclophosphamide the abstract has 0 %, beside 3 % at 54 months as well as 6 % at 72 months.' },
    { id: 'scot/treatment-related-mortality-pct/control/72', endpoint: 'treatment-related-mortality-pct', n: null, at: landmark(72), value: 0, unit: '%', note: 'For cyclophosphamide the abstract has 0 %, beside 3 % at 54 months as well as 6 % at 72 months.' },
  ]),
  ...group({ study: 'SCOT', source: 'scot', arm: 'Myeloablative AHSCT (TBI 800 cGy + CYC 120 mg/kg + eATG, CD34-selected)', population: 'not stated (3 % in the same table)' }, inOthers('walker-2018'), [
    { id: 'scot/treatment-related-deaths/ahsct/12', endpoint: 'treatment-related-deaths', n: 36, at: landmark(12), value: 1, unit: 'deaths', note: '3 %.' },
  ]),
  ...group({ study: 'SCOT', source: 'scot', arm: 'Myeloablative AHSCT (TBI 800 cGy + CYC 120 mg/kg + eATG, CD34-selected)', population: 'crude, all randomised' }, inOthers('nihms1672995'), [
    { id: 'scot/deaths-all-cause/ahsct/54', endpoint: 'deaths-all-cause', n: 36, at: landmark(54), value: 6, unit: 'deaths', note: '17 % of the 36 randomised. The survival estimate at 72 months is about another population.' },
  ]),
  ...group({ study: 'SCOT', source: 'scot', arm: 'Cyclophosphamide IV monthly x12', population: 'crude, all randomised' }, inOthers('nihms1672995'), [
    { id: 'scot/deaths-all-cause/control/54', endpoint: 'deaths-all-cause', n: 39, at: landmark(54), value: 11, unit: 'deaths', note: '28 % of the 39 randomised. The survival estimate at 72 months is about another population.' },
  ]),
  // SCOT long-term follow-up (ACR 2018)
  ...group({ study: 'SCOT long-term follow-up (ACR 2018)', source: 'scot-acr-2018', arm: 'Myeloablative AHSCT (TBI 800 cGy + CYC 120 mg/kg + eATG, CD34-selected)', population: '43 of 75 followed, population not stated' }, inOthers('news summary of ACR 2018 abstract 1820'), [
    { id: 'scot-acr-2018/os-pct/ahsct/132', endpoint: 'os-pct', n: null, at: landmark(132), value: 88, unit: '%', note: 'Of 75 patients 43 were followed. It exceeds the 86 % at 72 months because it was found out in another way; the two never share a curve.' },
  ]),
  ...group({ study: 'SCOT long-term follow-up (ACR 2018)', source: 'scot-acr-2018', arm: 'Cyclophosphamide IV monthly x12', population: '43 of 75 followed, population not stated' }, inOthers('news summary of ACR 2018 abstract 1820'), [
    { id: 'scot-acr-2018/os-pct/control/132', endpoint: 'os-pct', n: null, at: landmark(132), value: 53, unit: '%', note: 'Of 75 patients 43 were followed. What the transplant row says holds here too.' },
  ]),
  // SCOT blood-gene subsets (Franks 2020)
  ...group({ study: 'SCOT blood-gene subsets (Franks 2020)', source: 'franks-2020', arm: 'Myeloablative AHSCT (TBI 800 cGy + CYC 120 mg/kg + eATG, CD34-selected)', population: 'per-protocol, participants with blood-gene data' }, inSource, [
    { id: 'franks-2020/treatment-failure-count/ahsct/54', endpoint: 'treatment-failure-count', n: 30, at: landmark(54), value: 5, unit: 'failures', p: '0.0088', note: '16.7 %.' },
    { id: 'franks-2020/baseline-age-mean/ahsct/0', endpoint: 'baseline-age-mean', n: 30, at: baseline(0), value: 43.8, unit: 'years' },
    { id: 'franks-2020/baseline-disease-duration-mean/ahsct/0', endpoint: 'baseline-disease-duration-mean', n: 30, at: baseline(0), value: 24.9, unit: 'months since first non-Raynaud' },
    { id: 'franks-2020/baseline-mrss-mean/ahsct/0', endpoint: 'baseline-mrss-mean', n: 30, at: baseline(0), value: 27.5, unit: 'mRSS points' },
    { id: 'franks-2020/baseline-fvc-mean/ahsct/0', endpoint: 'baseline-fvc-mean', n: 30, at: baseline(0), value: 76.2, unit: '% predicted' },
    { id: 'franks-2020/baseline-dlco-mean/ahsct/0', endpoint: 'baseline-dlco-mean', n: 30, at: baseline(0), value: 54.1, unit: '% predicted' },
  ]),
  ...group({ study: 'SCOT blood-gene subsets (Franks 2020)', source: 'franks-2020', arm: 'Cyclophosphamide IV monthly x12', population: 'per-protocol, participants with blood-gene data' }, inSource, [
    { id: 'franks-2020/treatment-failure-count/control/54', endpoint: 'treatment-failure-count', n: 33, at: landmark(54), value: 16, unit: 'failures', p: '0.0088', note: 'Printed as 48.4 %.' },
    { id: 'franks-2020/baseline-age-mean/control/0', endpoint: 'baseline-age-mean', n: 33, at: baseline(0), value: 46.1, unit: 'years' },
    { id: 'franks-2020/baseline-disease-duration-mean/control/0', endpoint: 'baseline-disease-duration-mean', n: 33, at: baseline(0), value: 30.8, unit: 'months since first non-Raynaud' },
    { id: 'franks-2020/baseline-mrss-mean/control/0', endpoint: 'baseline-mrss-mean', n: 33, at: baseline(0), value: 30.4, unit: 'mRSS points' },
    { id: 'franks-2020/baseline-fvc-mean/control/0', endpoint: 'baseline-fvc-mean', n: 33, at: baseline(0), value: 73.6, unit: '% predicted' },
    { id: 'franks-2020/baseline-dlco-mean/control/0', endpoint: 'baseline-dlco-mean', n: 33, at: baseline(0), value: 51.8, unit: '% predicted' },
  ]),
  ...group({ study: 'SCOT blood-gene subsets (Franks 2020)', source: 'franks-2020', arm: 'AHSCT vs cyclophosphamide, fibroproliferative subset', population: 'per-protocol, participants with blood-gene data' }, inSource, [
    { id: 'franks-2020/efs-difference-test/fibroproliferative', endpoint: 'efs-difference-test', n: null, at: notStated, value: null, unit: 'log-rank p only', p: '0.0091' },
  ]),
  ...group({ study: 'SCOT blood-gene subsets (Franks 2020)', source: 'franks-2020', arm: 'AHSCT vs cyclophosphamide, normal-like subset', population: 'per-protocol, participants with blood-gene data' }, inSource, [
    { id: 'franks-2020/efs-difference-test/normal-like', endpoint: 'efs-difference-test', n: null, at: notStated, value: null, unit: 'log-rank p only', p: '0.77' },
  ]),
  ...group({ study: 'SCOT blood-gene subsets (Franks 2020)', source: 'franks-2020', arm: 'AHSCT vs cyclophosphamide, inflammatory subset', population: 'per-protocol, participants with blood-gene data' }, inSource, [
    { id: 'franks-2020/efs-difference-test/inflammatory', endpoint: 'efs-difference-test', n: null, at: notStated, value: null, unit: 'log-rank p only', p: '0.1' },
  ]),
  // ASSIST
  ...group({ study: 'ASSIST', source: 'assist', arm: 'AHSCT (CYC 200 mg/kg + rATG 6.5 mg/kg, unselected)', population: 'all randomised' }, inOthers('ramaswamy-2016'), [
    { id: 'assist/randomised-n/ahsct', endpoint: 'randomised-n', n: 10, at: notStated, value: 10, unit: 'patients' },
    { id: 'assist/improved-count/ahsct/12', endpoint: 'improved-count', n: 10, at: landmark(12), value: 10, unit: 'patients', note: 'Counted as improved: mRSS down by more than 25 % (where it was above 14 at first) or FVC up by more than 10 %, at 12 months.' },
  ]),
  ...group({ study: 'ASSIST', source: 'assist', arm: 'Cyclophosphamide 1.0 g/m2 IV monthly x6', population: 'all randomised' }, inOthers('ramaswamy-2016'), [
    { id: 'assist/randomised-n/control', endpoint: 'randomised-n', n: 9, at: notStated, value: 9, unit: 'patients' },
    { id: 'assist/progressed-count/control', endpoint: 'progressed-count', n: 9, at: notStated, value: 8, unit: 'patients' },
    { id: 'assist/crossed-to-hsct-count/control', endpoint: 'crossed-to-hsct-count', n: 9, at: notStated, value: 7, unit: 'patients' },
  ]),
  ...group({ study: 'ASSIST', source: 'assist', arm: 'AHSCT (CYC 200 mg/kg + rATG 6.5 mg/kg, unselected)', population: 'all randomised' }, inOthers('walker-2018'), [
    { id: 'assist/treatment-related-mortality-pct/ahsct/12', endpoint: 'treatment-related-mortality-pct', n: 10, at: landmark(12), value: 0, unit: '%' },
  ]),
  ...group({ study: 'ASSIST', source: 'assist', arm: 'Cyclophosphamide 1.0 g/m2 IV monthly x6', population: 'all randomised' }, inOthers('walker-2018'), [
    { id: 'assist/treatment-related-mortality-pct/control/12', endpoint: 'treatment-related-mortality-pct', n: 9, at: landmark(12), value: 0, unit: '%' },
  ]),
  // Burt 2013
  ...group({ study: 'Burt 2013', source: 'burt-2013', arm: 'AHSCT (CYC 200 mg/kg + rATG, unselected)', population: 'crude, cohort' }, inSource, [
    { id: 'burt-2013/treatment-related-deaths/ahsct', endpoint: 'treatment-related-deaths', n: 90, at: notStated, value: 5, unit: 'deaths', note: '6 %. Causes: cardiovascular 4, sepsis 1.' },
    { id: 'burt-2013/treatment-related-mortality-pct/ahsct', endpoint: 'treatment-related-mortality-pct', n: 90, at: notStated, value: 6, unit: '%' },
    { id: 'burt-2013/trm-cardiovascular-death-count/ahsct', endpoint: 'trm-cardiovascular-death-count', n: 90, at: notStated, value: 4, unit: 'deaths', note: 'Constrictive pericarditis in 1, right heart failure in 2, heart failure while mobilised in 1, although echocardiography had been used to screen.' },
  ]),
  ...group({ study: 'Burt 2013', source: 'burt-2013', arm: 'AHSCT (CYC 200 mg/kg + rATG, unselected)', population: 'KM estimate, cohort' }, inSource, [
    { id: 'burt-2013/os-pct/ahsct/60', endpoint: 'os-pct', n: 90, at: landmark(60), value: 78, unit: '%' },
    { id: 'burt-2013/relapse-free-survival-pct/ahsct/60', endpoint: 'relapse-free-survival-pct', n: 90, at: landmark(60), value: 70, unit: '%' },
  ]),
  ...group({ study: 'Burt 2013', source: 'burt-2013', arm: 'AHSCT (CYC 200 mg/kg + rATG, unselected)', population: 'crude, cohort' }, inOthers('acc-2013'), [
    { id: 'burt-2013/fvc-improved-vs-baseline/ahsct/12', endpoint: 'fvc-improved-vs-baseline', n: 58, at: landmark(12), value: null, unit: 'p only', p: '0.009' },
    { id: 'burt-2013/fvc-improved-vs-baseline/ahsct/24', endpoint: 'fvc-improved-vs-baseline', n: 40, at: landmark(24), value: null, unit: 'p only', p: '0.02' },
    { id: 'burt-2013/fvc-improved-vs-baseline/ahsct/36', endpoint: 'fvc-improved-vs-baseline', n: 28, at: landmark(36), value: null, unit: 'p only', p: '0.004' },
  ]),
  // Burt 2021, cardiac-safe conditioning
  ...group({ study: 'Burt 2021, cardiac-safe conditioning', source: 'burt-2021', arm: 'Fludarabine + ATG + CYC 60 mg/kg (3 regimens pooled)', population: 'crude, cohort' }, inSource, [
    { id: 'burt-2021/treatment-related-mortality-pct/all', endpoint: 'treatment-related-mortality-pct', n: 42, at: notStated, value: 2.4, unit: '%', note: 'The 42 are inferred: 14 and 28 stand in the comparisons. The heart ruled out cyclophosphamide 200 mg/kg by the EBMT criteria.' },
    { id: 'burt-2021/neutropenia-days-mean/all', endpoint: 'neutropenia-days-mean', n: 42, at: notStated, value: 5.2, unit: 'days (ANC<500)' },
  ]),
  ...group({ study: 'Burt 2021, cardiac-safe conditioning', source: 'burt-2021', arm: 'Regimens without rituximab', population: 'crude, cohort' }, inSource, [
    { id: 'burt-2021/relapse-count/without-rituximab/12', endpoint: 'relapse-count', n: 14, at: landmark(12), value: 5, unit: 'patients', p: '0.01', note: '36 %.' },
    { id: 'burt-2021/secondary-autoimmune-disease-count/without-rituximab', endpoint: 'secondary-autoimmune-disease-count', n: 14, at: notStated, value: 3, unit: 'patients', p: '0.03', note: '21 %.' },
    { id: 'burt-2021/upper-respiratory-infection-count/without-rituximab', endpoint: 'upper-respiratory-infection-count', n: 14, at: notStated, value: 4, unit: 'patients', p: '0.04', note: '28 %.' },
  ]),
  ...group({ study: 'Burt 2021, cardiac-safe conditioning', source: 'burt-2021', arm: 'Regimens with rituximab (+/- IVIG)', population: 'crude, cohort' }, inSource, [
    { id: 'burt-2021/relapse-count/with-rituximab/12', endpoint: 'relapse-count', n: 28, at: landmark(12), value: 1, unit: 'patients', p: '0.01', note: '3.6 %.' },
    { id: 'burt-2021/secondary-autoimmune-disease-count/with-rituximab', endpoint: 'secondary-autoimmune-disease-count', n: 28, at: notStated, value: 0, unit: 'patients', p: '0.03' },
    { id: 'burt-2021/upper-respiratory-infection-count/with-rituximab', endpoint: 'upper-respiratory-infection-count', n: 28, at: notStated, value: 1, unit: 'patients', p: '0.04', note: '3.6 %.' },
  ]),
  // Farge 2004, EBMT/EULAR registry
  ...group({ study: 'Farge 2004, EBMT/EULAR registry', source: 'farge-2004', arm: 'AHSCT, mixed phase I-II regimens', population: 'crude, evaluable patients' }, inSource, [
    { id: 'farge-2004/response-complete-or-partial-pct/ahsct/22.9', endpoint: 'response-complete-or-partial-pct', n: 50, at: medianFollowUp(22.9), value: 92, unit: '%', note: 'Partial in 32 and complete in 14 of the 50 who could be evaluated, over a median of 22.9 (4.5 to 81.1) months.' },
  ]),
  ...group({ study: 'Farge 2004, EBMT/EULAR registry', source: 'farge-2004', arm: 'AHSCT, mixed phase I-II regimens', population: 'crude, cohort' }, inSource, [
    { id: 'farge-2004/nonresponse-pct/ahsct/22.9', endpoint: 'nonresponse-pct', n: 50, at: medianFollowUp(22.9), value: 8, unit: '%' },
  ]),
  ...group({ study: 'Farge 2004, EBMT/EULAR registry', source: 'farge-2004', arm: 'AHSCT, mixed phase I-II regimens', population: 'crude, cohort' }, inOthers('seed-004'), [
    { id: 'farge-2004/relapse-after-response-pct/ahsct/10', endpoint: 'relapse-after-response-pct', n: 46, at: medianTimeToRelapse(10), value: 35, unit: '%', note: 'Of the partial responders 13 of 32, of the complete ones 3 of 14, after a median of 10 (2.2 to 48.7) months.' },
    { id: 'farge-2004/treatment-related-mortality-pct/ahsct', endpoint: 'treatment-related-mortality-pct', n: 57, at: notStated, value: 8.7, unit: '%', note: '5 of 57. Printed as 8.7 %, although the division gives 8.8 %.' },
    { id: 'farge-2004/deaths-total-pct/ahsct', endpoint: 'deaths-total-pct', n: 57, at: notStated, value: 23, unit: '%', note: '13 of 57, of which progression accounts for 8 of 57 (14 %).' },
  ]),
  ...group({ study: 'Farge 2004, EBMT/EULAR registry', source: 'farge-2004', arm: 'AHSCT, mixed phase I-II regimens', population: 'KM estimate, cohort' }, inOthers('seed-004'), [
    { id: 'farge-2004/progression-probability-pct/ahsct/60', endpoint: 'progression-probability-pct', n: 57, at: landmark(60), value: 48, unit: '%', interval: [28, 68] },
    { id: 'farge-2004/os-pct/ahsct/60', endpoint: 'os-pct', n: 57, at: landmark(60), value: 72, unit: '%', interval: [59, 75], note: 'The interval of 59 to 75 is not symmetric; so the reproduced abstract prints it.' },
  ]),
  ...group({ study: 'Farge 2004, EBMT/EULAR registry', source: 'farge-2004', arm: 'AHSCT, mixed regimens', population: 'crude, cohort' }, inOthers('penglase-2023'), [
    { id: 'farge-2004/treatment-related-mortality-pct/ahsct/review', endpoint: 'treatment-related-mortality-pct', n: 57, at: notStated, value: 8.8, unit: '%', note: '5 of 57. Cardiac deaths: 3 (5.3 %). In the abstract it is 8.7 %.' },
  ]),
  // Binks 2001, EBMT phase I/II
  ...group({ study: 'Binks 2001, EBMT phase I/II', source: 'binks-2001', arm: 'AHSCT, mixed phase I-II regimens (7 conditioning regimens)', population: 'crude, cohort' }, inSource, [
    { id: 'binks-2001/procedure-related-death-count/ahsct', endpoint: 'procedure-related-death-count', n: 41, at: notStated, value: 7, unit: 'deaths', note: '17 %. Of the 7, 3 died between mobilisation and transplantation.' },
    { id: 'binks-2001/disease-related-death-count/ahsct', endpoint: 'disease-related-death-count', n: 41, at: notStated, value: 4, unit: 'deaths' },
    { id: 'binks-2001/baseline-pulmonary-hypertension-pct/ahsct/0', endpoint: 'baseline-pulmonary-hypertension-pct', n: 37, at: baseline(0), value: 19, unit: '%', note: '7 of 37.' },
    { id: 'binks-2001/baseline-fvc-lt70-pct/ahsct/0', endpoint: 'baseline-fvc-lt70-pct', n: 36, at: baseline(0), value: 50, unit: '%', note: '18 of 36.' },
  ]),
  ...group({ study: 'Binks 2001, EBMT phase I/II', source: 'binks-2001', arm: 'AHSCT, mixed phase I-II regimens (7 conditioning regimens)', population: 'crude, cohort' }, inOthers('seed-004'), [
    { id: 'binks-2001/deaths-total-pct/ahsct/12', endpoint: 'deaths-total-pct', n: 41, at: medianFollowUp(12), value: 27, unit: '%', note: '11 of 41 when they were counted, over a median of 12 (3 to 55) months.' },
    { id: 'binks-2001/progression-pct/ahsct', endpoint: 'progression-pct', n: 37, at: notStated, value: 19, unit: '%', note: '7 of 37, at a median of 67 (49 to 255) days.' },
  ]),
  ...group({ study: 'Binks 2001, EBMT phase I/II', source: 'binks-2001', arm: 'AHSCT, mixed phase I-II regimens (7 conditioning regimens)', population: 'KM estimate, cohort' }, inOthers('seed-004'), [
    { id: 'binks-2001/os-pct/ahsct/12', endpoint: 'os-pct', n: 41, at: landmark(12), value: 73, unit: '%', interval: [58, 88] },
  ]),
  ...group({ study: 'Binks 2001, EBMT phase I/II', source: 'binks-2001', arm: 'AHSCT, mixed phase I-II regimens (7 conditioning regimens)', population: 'crude, evaluable patients' }, inOthers('seed-004'), [
    { id: 'binks-2001/skin-score-improved-gt25pct-pct/ahsct', endpoint: 'skin-score-improved-gt25pct-pct', n: 29, at: notStated, value: 69, unit: '%', note: '20 of the 29 who could be evaluated.' },
    { id: 'binks-2001/skin-score-deteriorated-pct/ahsct', endpoint: 'skin-score-deteriorated-pct', n: 29, at: notStated, value: 7, unit: '%', note: '2 of the 29 who could be evaluated.' },
  ]),
  ...group({ study: 'Binks 2001, EBMT phase I/II', source: 'binks-2001', arm: 'AHSCT, mixed phase I-II regimens', population: 'crude, cohort' }, inOthers('penglase-2023'), [
    { id: 'binks-2001/treatment-related-mortality-pct/ahsct/review', endpoint: 'treatment-related-mortality-pct', n: 41, at: notStated, value: 17.1, unit: '%', note: '7 of 41. Cardiac deaths: 3 (7.3 %), each while cells were mobilised.' },
  ]),
  // Vonk 2008
  ...group({ study: 'Vonk 2008', source: 'vonk-2008', arm: 'AHSCT (CYC 200 mg/kg conditioning, CD34-selected)', population: 'crude, cohort' }, inSource, [
    { id: 'vonk-2008/clinical-benefit-pct/ahsct/63.6', endpoint: 'clinical-benefit-pct', n: 26, at: medianFollowUp(63.6), value: 81, unit: '%', note: '21 of 26, over a median of 5.3 (1 to 7.5) years.' },
  ]),
  ...group({ study: 'Vonk 2008', source: 'vonk-2008', arm: 'AHSCT (CYC 200 mg/kg conditioning, CD34-selected)', population: 'KM estimate, cohort' }, inSource, [
    { id: 'vonk-2008/os-pct/ahsct/60', endpoint: 'os-pct', n: 26, at: landmark(60), value: 96.2, unit: '%', interval: [89, 100], note: 'There is an erratum; nobody here has read it.' },
    { id: 'vonk-2008/os-pct/ahsct/84', endpoint: 'os-pct', n: 26, at: landmark(84), value: 84.8, unit: '%', interval: [70.2, 100], note: 'There is an erratum; nobody here has read it.' },
    { id: 'vonk-2008/efs-pct/ahsct/60', endpoint: 'efs-pct', n: 26, at: landmark(60), value: 64.3, unit: '%', interval: [47.9, 86], note: 'An event is death, or relapse or progression with major organ dysfunction. There is an erratum; nobody here has read it.' },
    { id: 'vonk-2008/efs-pct/ahsct/84', endpoint: 'efs-pct', n: 26, at: landmark(84), value: 57.1, unit: '%', interval: [39.3, 83], note: 'An event is death, or relapse or progression with major organ dysfunction. There is an erratum; nobody here has read it.' },
  ]),
  // Nash 2007
  ...group({ study: 'Nash 2007', source: 'nash-2007', arm: 'HDIT (TBI 800 cGy + CYC 120 mg/kg + eATG 90 mg/kg, CD34-selected)', population: 'estimate, cohort' }, inSource, [
    { id: 'nash-2007/pfs-pct/ahsct/60', endpoint: 'pfs-pct', n: 34, at: landmark(60), value: 64, unit: '%' },
  ]),
  ...group({ study: 'Nash 2007', source: 'nash-2007', arm: 'HDIT (TBI 800 cGy + CYC 120 mg/kg + eATG 90 mg/kg, CD34-selected)', population: 'crude, evaluable patients' }, inSource, [
    { id: 'nash-2007/sustained-response-pct/ahsct/48', endpoint: 'sustained-response-pct', n: 27, at: medianFollowUp(48), value: 63, unit: '%', note: '17 of the 27 who could be evaluated and lived for 1 year or more, over a median of 4 (1 to 8) years.' },
  ]),
  ...group({ study: 'Nash 2007', source: 'nash-2007', arm: 'HDIT (TBI 800 cGy + CYC 120 mg/kg + eATG 90 mg/kg, CD34-selected)', population: 'crude, cohort' }, inSource, [
    { id: 'nash-2007/mrss-change-mean/ahsct/48', endpoint: 'mrss-change-mean', n: null, at: medianFollowUp(48), value: -22.08, unit: 'mRSS points', p: '<0.001', note: 'When last evaluated, over a median of 4 years.' },
    { id: 'nash-2007/mhaq-di-change-mean/ahsct/48', endpoint: 'mhaq-di-change-mean', n: null, at: medianFollowUp(48), value: -1.03, unit: 'mHAQ-DI', p: '<0.001', note: 'When last evaluated, over a median of 4 years.' },
    { id: 'nash-2007/transplant-related-death-count/ahsct', endpoint: 'transplant-related-death-count', n: 34, at: notStated, value: 8, unit: 'deaths', note: '8 of 34. The 19 patients of McSweeney 2002 are among them.' },
    { id: 'nash-2007/disease-related-death-count/ahsct', endpoint: 'disease-related-death-count', n: 34, at: notStated, value: 4, unit: 'deaths', note: '4 of 34.' },
  ]),
  ...group({ study: 'Nash 2007', source: 'nash-2007', arm: 'TBI + CYC 120 mg/kg + ATG', population: 'crude, cohort' }, inOthers('penglase-2023'), [
    { id: 'nash-2007/treatment-related-mortality-pct/ahsct/review', endpoint: 'treatment-related-mortality-pct', n: 34, at: notStated, value: 23.5, unit: '%', note: '8 of 34. Cardiac deaths: 1 (2.9 %). The 19 patients of McSweeney 2002 are among them.' },
  ]),
  // McSweeney 2002 (pilot, part of Nash 2007)
  ...group({ study: 'McSweeney 2002 (pilot, part of Nash 2007)', source: 'mcsweeney-2002', arm: 'HDIT (TBI 800 cGy + CYC 120 mg/kg + eATG 90 mg/kg, CD34-selected)', population: 'KM estimate, cohort' }, inCopy, [
    { id: 'mcsweeney-2002/os-pct/ahsct/24', endpoint: 'os-pct', n: 19, at: landmark(24), value: 79, unit: '%', note: 'Lung injury from the regimen killed 2 of the first 8, and none of the 11 whose lungs were shielded.' },
  ]),
  ...group({ study: 'McSweeney 2002 (pilot, part of Nash 2007)', source: 'mcsweeney-2002', arm: 'HDIT (TBI 800 cGy + CYC 120 mg/kg + eATG 90 mg/kg, CD34-selected)', population: 'crude, cohort' }, inCopy, [
    { id: 'mcsweeney-2002/treatment-related-deaths/ahsct', endpoint: 'treatment-related-deaths', n: 19, at: notStated, value: 3, unit: 'deaths', note: '3 of 19. Nash 2007 counts these patients again.' },
  ]),
  ...group({ study: 'McSweeney 2002 (pilot, part of Nash 2007)', source: 'mcsweeney-2002', arm: 'TBI + CYC 120 mg/kg + ATG', population: 'crude, cohort' }, inOthers('penglase-2023'), [
    { id: 'mcsweeney-2002/treatment-related-mortality-pct/ahsct/review', endpoint: 'treatment-related-mortality-pct', n: 19, at: notStated, value: 15.8, unit: '%', note: '3 of 19. Cardiac deaths: 0. Nash 2007 counts these patients again.' },
  ]),
  // Henes 2012
  ...group({ study: 'Henes 2012', source: 'henes-2012', arm: 'AHSCT (CYC + ATG, CD34-selected)', population: 'crude, cohort' }, inSource, [
    { id: 'henes-2012/skin-response-pct/ahsct/6', endpoint: 'skin-response-pct', n: 26, at: landmark(6), value: 78.3, unit: '%', note: 'mRSS down by 25 % at month 6, the primary end point.' },
    { id: 'henes-2012/overall-response-pct/ahsct', endpoint: 'overall-response-pct', n: 26, at: notStated, value: 91, unit: '%' },
    { id: 'henes-2012/transplant-related-mortality-pct/ahsct', endpoint: 'transplant-related-mortality-pct', n: 26, at: notStated, value: 4, unit: '%', note: 'Which deaths count depends on the definition: here those called transplant-related.' },
    { id: 'henes-2012/treatment-related-mortality-pct/ahsct', endpoint: 'treatment-related-mortality-pct', n: 26, at: notStated, value: 11, unit: '%', note: 'Which deaths count depends on the definition: here those called treatment-related. Between mobilisation and conditioning 3 died, 1 of them related to treatment.' },
    { id: 'henes-2012/pfs-pct/ahsct/52.8', endpoint: 'pfs-pct', n: 26, at: medianFollowUp(52.8), value: 74, unit: '%', note: 'Over 4.4 years of follow-up.' },
    { id: 'henes-2012/relapse-count/ahsct/52.8', endpoint: 'relapse-count', n: 26, at: medianFollowUp(52.8), value: 7, unit: 'patients', note: 'Over 4.4 years of follow-up.' },
  ]),
  // NISSC-1 (Henes 2021)
  ...group({ study: 'NISSC-1 (Henes 2021)', source: 'nissc-1', arm: 'AHSCT, centre protocols', population: 'crude, cohort' }, inOthers('nissc-1-2018'), [
    { id: 'nissc-1/enrolled-n/ahsct', endpoint: 'enrolled-n', n: 80, at: notStated, value: 80, unit: 'patients', note: 'At 12 centres, from 2013 to 2015.' },
    { id: 'nissc-1/followup-median-months/ahsct', endpoint: 'followup-median-months', n: 80, at: notStated, value: 24.1, unit: 'months', note: 'The range is 5.97 to 59.8.' },
  ]),
  ...group({ study: 'NISSC-1 (Henes 2021)', source: 'nissc-1', arm: 'AHSCT (cyclophosphamide + ATG, CD34 selection in 35 of 80)', population: 'estimate, cohort' }, inSource, [
    { id: 'nissc-1/pfs-pct/ahsct/24', endpoint: 'pfs-pct', n: 80, at: landmark(24), value: 81.8, unit: '%', note: 'Progression-free survival at 2-year follow-up, over a median of 24 (6 to 57) months.' },
    { id: 'nissc-1/os-pct/ahsct/24', endpoint: 'os-pct', n: 80, at: landmark(24), value: 90, unit: '%', note: 'It stands beside the 2-year progression-free survival and is read as 2-year, too.' },
  ]),
  ...group({ study: 'NISSC-1 (Henes 2021)', source: 'nissc-1', arm: 'AHSCT (cyclophosphamide + ATG, CD34 selection in 35 of 80)', population: 'cohort' }, inSource, [
    { id: 'nissc-1/overall-response-pct/ahsct', endpoint: 'overall-response-pct', n: 80, at: notStated, value: 88.7, unit: '%', note: 'A response is an mRSS better by more than 25 %, or FVC or DLCO better by 10 % or more, or both; so the abstract of 2018 defines it.' },
    { id: 'nissc-1/progression-pct/ahsct', endpoint: 'progression-pct', n: 80, at: notStated, value: 11.9, unit: '%' },
    { id: 'nissc-1/non-relapse-mortality-pct/ahsct/100d', endpoint: 'non-relapse-mortality-pct', n: 80, at: landmark(3.3), value: 6.25, unit: '%', note: 'Within 100 days. Of 5 deaths 4 were cardiac, and 3 of those from toxicity of cyclophosphamide.' },
  ]),
  ...group({ study: 'NISSC-1 (Henes 2021)', source: 'nissc-1', arm: 'Baseline mRSS above 24', population: 'multivariable' }, inSource, [
    { id: 'nissc-1/predictor-pfs-hr/mrss-over-24', endpoint: 'predictor-hr-pfs', n: 80, at: notApplicable, value: 3.32, unit: 'HR', note: 'For the worse. Its confidence interval is not available.' },
  ]),
  ...group({ study: 'NISSC-1 (Henes 2021)', source: 'nissc-1', arm: 'Older age', population: 'multivariable' }, inSource, [
    { id: 'nissc-1/predictor-pfs-hr/older-age', endpoint: 'predictor-hr-pfs', n: 80, at: notApplicable, value: 1.77, unit: 'HR', note: 'For the worse. The unit of age is not stated and the confidence interval not available.' },
  ]),
  ...group({ study: 'NISSC-1 (Henes 2021)', source: 'nissc-1', arm: 'CD34+ selection', population: 'multivariable' }, inSource, [
    { id: 'nissc-1/predictor-response-hr/cd34-selection', endpoint: 'predictor-hr-response', n: 80, at: notApplicable, value: 0.46, unit: 'HR', note: 'The abstract prints 0.46 and speaks of a better response, without saying which way the ratio points. Its confidence interval is not available.' },
  ]),
  // van Bijnen 2020, Netherlands
  ...group({ study: 'van Bijnen 2020, Netherlands', source: 'van-bijnen-2020', arm: 'AHSCT', population: 'estimate, all Dutch patients transplanted to 2017' }, inSource, [
    { id: 'van-bijnen-2020/efs-pct/ahsct/60', endpoint: 'efs-pct', n: 92, at: landmark(60), value: 78, unit: '%' },
    { id: 'van-bijnen-2020/efs-pct/ahsct/120', endpoint: 'efs-pct', n: 92, at: landmark(120), value: 76, unit: '%' },
    { id: 'van-bijnen-2020/efs-pct/ahsct/180', endpoint: 'efs-pct', n: 92, at: landmark(180), value: 66, unit: '%' },
  ]),
  ...group({ study: 'van Bijnen 2020, Netherlands', source: 'van-bijnen-2020', arm: 'AHSCT', population: 'crude, all Dutch patients transplanted to 2017' }, inSource, [
    { id: 'van-bijnen-2020/deaths-total/ahsct/55.2', endpoint: 'deaths-total', n: 92, at: medianFollowUp(55.2), value: 20, unit: 'deaths', note: 'Over a median of 4.6 years.' },
    { id: 'van-bijnen-2020/progression-count-total/ahsct/55.2', endpoint: 'progression-count-total', n: 92, at: medianFollowUp(55.2), value: 22, unit: 'patients', note: 'Over a median of 4.6 years.' },
  ]),
  // Ayano 2019, Japan
  ...group({ study: 'Ayano 2019, Japan', source: 'ayano-2019', arm: 'CD34-selected AHSCT (CYC 200 mg/kg alone)', population: 'crude, cohort' }, inSource, [
    { id: 'ayano-2019/treated-n/cd34-selected', endpoint: 'treated-n', n: 11, at: notStated, value: 11, unit: 'patients', note: 'Figures on outcomes are not available.' },
  ]),
  ...group({ study: 'Ayano 2019, Japan', source: 'ayano-2019', arm: 'Unmanipulated AHSCT (CYC 200 mg/kg alone)', population: 'crude, cohort' }, inSource, [
    { id: 'ayano-2019/treated-n/unmanipulated', endpoint: 'treated-n', n: 8, at: notStated, value: 8, unit: 'patients', note: 'Figures on outcomes are not available.' },
  ]),
  // Del Papa 2015 (abstract)
  ...group({ study: 'Del Papa 2015 (abstract)', source: 'del-papa-2015', arm: 'AHSCT (CD34-selected, CYC + rATG)', population: 'crude, cohort' }, inSource, [
    { id: 'del-papa-2015/treated-n/ahsct', endpoint: 'treated-n', n: 18, at: notStated, value: 18, unit: 'patients', note: 'Figures on outcomes are not available.' },
  ]),
  ...group({ study: 'Del Papa 2015 (abstract)', source: 'del-papa-2015', arm: 'Matched conventional therapy (25 IV CYC, 11 other)', population: 'crude, cohort' }, inSource, [
    { id: 'del-papa-2015/treated-n/control', endpoint: 'treated-n', n: 36, at: notStated, value: 36, unit: 'patients', note: 'Given: cyclophosphamide IV to 25, other drugs to 11. Figures on outcomes are not available.' },
  ]),
  // Higashitani 2023, meta-analysis
  ...group({ study: 'Higashitani 2023, meta-analysis', source: 'higashitani-2023', arm: 'AHSCT pooled (3 RCT + 19 observational)', population: 'pooled, random effects' }, inSource, [
    { id: 'higashitani-2023/transplant-related-death-pct-pooled/ahsct', endpoint: 'transplant-related-death-pct-pooled', n: 700, at: notStated, value: 6.3, unit: '%', interval: [4.21, 8.38], note: 'From 700 patients in 22 studies. According to the authors it has become rarer over the last decade.' },
  ]),
  ...group({ study: 'Higashitani 2023, meta-analysis', source: 'higashitani-2023', arm: 'AHSCT vs IV cyclophosphamide (patient-level KM)', population: 'patient-level curves, pooled' }, inSource, [
    { id: 'higashitani-2023/os-logrank-test/comparison/24', endpoint: 'os-logrank-test', n: null, at: landmark(24), value: null, unit: 'p only', p: '0.004', note: 'Tests the difference in survival 2 years after transplantation.' },
  ]),
  // Cochrane 2022
  ...group({ study: 'Cochrane 2022', source: 'cochrane-2022', arm: 'Non-myeloablative non-selective HSCT (ASSIST)', population: 'number of participants in the review' }, inSource, [
    { id: 'cochrane-2022/participants-n/assist', endpoint: 'participants-n', n: 10, at: notStated, value: 10, unit: 'patients' },
  ]),
  ...group({ study: 'Cochrane 2022', source: 'cochrane-2022', arm: 'Non-myeloablative selective HSCT (ASTIS)', population: 'number of participants in the review' }, inSource, [
    { id: 'cochrane-2022/participants-n/astis', endpoint: 'participants-n', n: 79, at: notStated, value: 79, unit: 'patients' },
  ]),
  ...group({ study: 'Cochrane 2022', source: 'cochrane-2022', arm: 'Myeloablative selective HSCT (SCOT)', population: 'number of participants in the review' }, inSource, [
    { id: 'cochrane-2022/participants-n/scot', endpoint: 'participants-n', n: 36, at: notStated, value: 36, unit: 'patients' },
  ]),
  ...group({ study: 'Cochrane 2022', source: 'cochrane-2022', arm: 'Cyclophosphamide comparators', population: 'number of participants in the review' }, inSource, [
    { id: 'cochrane-2022/participants-n/comparators', endpoint: 'participants-n', n: 123, at: notStated, value: 123, unit: 'patients', note: 'The review says 123, while the reports of the trials make 125 (77 + 39 + 9).' },
  ]),
  // Blank 2022, German network
  ...group({ study: 'Blank 2022, German network', source: 'blank-2022', arm: 'AHSCT', population: 'registry, unadjusted' }, inSource, [
    { id: 'blank-2022/mrss-mean/ahsct/0', endpoint: 'mrss-mean', n: 80, at: baseline(0), value: 17.6, unit: 'mRSS points', note: 'SD 11.5.' },
    { id: 'blank-2022/mrss-mean/ahsct/60', endpoint: 'mrss-mean', n: 80, at: within(60), value: 11.0, unit: 'mRSS points', p: '0.001', note: 'SD 8.5. At some time within 5 years.' },
    { id: 'blank-2022/time-from-diagnosis-to-hsct-mean/ahsct', endpoint: 'time-from-diagnosis-to-hsct-mean', n: 80, at: notStated, value: 49.2, unit: 'months', note: 'In print: 4.1 (SD 4.8) years from diagnosis.' },
  ]),
  ...group({ study: 'Blank 2022, German network', source: 'blank-2022', arm: 'Control A, all dcSSc', population: 'registry' }, inSource, [
    { id: 'blank-2022/cohort-n/control-a', endpoint: 'cohort-n', n: 1513, at: notStated, value: 1513, unit: 'patients' },
  ]),
  ...group({ study: 'Blank 2022, German network', source: 'blank-2022', arm: 'Control B, male Scl-70+ dcSSc', population: 'registry' }, inSource, [
    { id: 'blank-2022/cohort-n/control-b', endpoint: 'cohort-n', n: 240, at: notStated, value: 240, unit: 'patients', note: 'Mortality was lower in those transplanted than in this group; by how much is not given.' },
  ]),
  // Maltez 2021, Canada
  ...group({ study: 'Maltez 2021, Canada', source: 'maltez-2021', arm: 'AHSCT (n=41) vs eligible conventional care (n=65)', population: 'inverse-probability-of-treatment weighted' }, inSource, [
    { id: 'maltez-2021/sf36-pcs-adjusted-difference/comparison/12', endpoint: 'sf36-pcs-adjusted-difference', n: 106, at: landmark(12), value: 7.02, unit: 'points', p: '0.001', note: 'A mean difference with SE 1.94, in the physical component of the SF-36, where more is better.' },
    { id: 'maltez-2021/sf36-pcs-adjusted-difference/comparison/84', endpoint: 'sf36-pcs-adjusted-difference', n: 106, at: landmark(84), value: 14.4, unit: 'points', p: '0.03', note: 'A mean difference with SE 6.16, in the physical component of the SF-36, where more is better.' },
    { id: 'maltez-2021/haq-adjusted-difference/comparison/12', endpoint: 'haq-adjusted-difference', n: 106, at: landmark(12), value: -0.57, unit: 'HAQ', p: '<0.001', note: 'A mean difference with SE 0.13; less is better.' },
    { id: 'maltez-2021/haq-adjusted-difference/comparison/84', endpoint: 'haq-adjusted-difference', n: 106, at: landmark(84), value: -0.94, unit: 'HAQ', p: '0.07', note: 'A mean difference with SE 0.49; less is better.' },
  ]),
  // Spierings 2022, trial-eligible, not transplanted
  ...group({ study: 'Spierings 2022, trial-eligible, not transplanted', source: 'spierings-2022', arm: 'Met SCT-trial inclusion, no exclusion; standard immunosuppression', population: 'not transplanted, standard immunosuppression' }, inCopy, [
    { id: 'spierings-2022/os-pct/eligible/24', endpoint: 'os-pct', n: 227, at: landmark(24), value: 96, unit: '%', note: 'Between the groups p<0.001 by log-rank test.' },
    { id: 'spierings-2022/os-pct/eligible/60', endpoint: 'os-pct', n: 227, at: landmark(60), value: 88, unit: '%', note: 'Between the groups p<0.001 by log-rank test.' },
    { id: 'spierings-2022/os-pct/eligible/120', endpoint: 'os-pct', n: 227, at: landmark(120), value: 73, unit: '%', note: 'Between the groups p<0.001 by log-rank test.' },
    { id: 'spierings-2022/os-pct/eligible/240', endpoint: 'os-pct', n: 227, at: landmark(240), value: 43, unit: '%', note: 'Between the groups p<0.001 by log-rank test.' },
  ]),
  ...group({ study: 'Spierings 2022, trial-eligible, not transplanted', source: 'spierings-2022', arm: 'Met inclusion but would have been EXCLUDED', population: 'not transplanted, standard immunosuppression' }, inCopy, [
    { id: 'spierings-2022/os-pct/excluded/24', endpoint: 'os-pct', n: 66, at: landmark(24), value: 97, unit: '%', note: 'Between the groups p<0.001 by log-rank test.' },
    { id: 'spierings-2022/os-pct/excluded/60', endpoint: 'os-pct', n: 66, at: landmark(60), value: 77, unit: '%', note: 'Between the groups p<0.001 by log-rank test.' },
    { id: 'spierings-2022/os-pct/excluded/120', endpoint: 'os-pct', n: 66, at: landmark(120), value: 52, unit: '%', note: 'Between the groups p<0.001 by log-rank test.' },
    { id: 'spierings-2022/os-pct/excluded/240', endpoint: 'os-pct', n: 66, at: landmark(240), value: 15, unit: '%', note: 'Between the groups p<0.001 by log-rank test.' },
  ]),
  ...group({ study: 'Spierings 2022, trial-eligible, not transplanted', source: 'spierings-2022', arm: 'Met ASTIS inclusion', population: 'not transplanted, standard immunosuppression' }, inCopy, [
    { id: 'spierings-2022/met-inclusion-n/astis', endpoint: 'met-inclusion-n', n: 227, at: notStated, value: 214, unit: 'patients', note: 'Out of 227; the same patient may meet the criteria of more than one trial.' },
  ]),
  ...group({ study: 'Spierings 2022, trial-eligible, not transplanted', source: 'spierings-2022', arm: 'Met SCOT inclusion', population: 'not transplanted, standard immunosuppression' }, inCopy, [
    { id: 'spierings-2022/met-inclusion-n/scot', endpoint: 'met-inclusion-n', n: 227, at: notStated, value: 82, unit: 'patients', note: 'Out of 227; the same patient may meet the criteria of more than one trial.' },
  ]),
  ...group({ study: 'Spierings 2022, trial-eligible, not transplanted', source: 'spierings-2022', arm: 'Met UPSIDE inclusion', population: 'not transplanted, standard immunosuppression' }, inCopy, [
    { id: 'spierings-2022/met-inclusion-n/upside', endpoint: 'met-inclusion-n', n: 227, at: notStated, value: 185, unit: 'patients', note: 'Out of 227; the same patient may meet the criteria of more than one trial.' },
  ]),
  ...group({ study: 'Spierings 2022, trial-eligible, not transplanted', source: 'spierings-2022', arm: 'Higher age at onset', population: 'not transplanted, standard immunosuppression' }, inCopy, [
    { id: 'spierings-2022/predictor-death-hr/age-at-onset', endpoint: 'predictor-hr-death', n: 227, at: notApplicable, value: 1.05, unit: 'HR', p: '<0.001', note: 'The part that was read states no unit; the confidence interval is not available. Male sex raised the hazard too, by how much is not available.' },
  ]),
  ...group({ study: 'Spierings 2022, trial-eligible, not transplanted', source: 'spierings-2022', arm: 'Higher ESR at baseline', population: 'not transplanted, standard immunosuppression' }, inCopy, [
    { id: 'spierings-2022/predictor-death-hr/esr', endpoint: 'predictor-hr-death', n: 227, at: notApplicable, value: 1.01, unit: 'HR', p: '0.025', note: 'The part that was read states no unit; the confidence interval is not available.' },
  ]),
  // ASCS 2024, Australia, trial-eligible, not transplanted
  ...group({ study: 'ASCS 2024, Australia, trial-eligible, not transplanted', source: 'ascs-2024', arm: 'Met ASTIS inclusion, no ASCT', population: 'not transplanted' }, inCopy, [
    { id: 'ascs-2024/efs-pct/astis-eligible/48', endpoint: 'efs-pct', n: 56, at: landmark(48), value: 83.3, unit: '%', note: 'An event is death or failure of heart, kidneys or lungs. Survivor bias and confounding are the authors\' own warning.' },
  ]),
  ...group({ study: 'ASCS 2024, Australia, trial-eligible, not transplanted', source: 'ascs-2024', arm: 'Met SCOT inclusion, no ASCT', population: 'not transplanted' }, inCopy, [
    { id: 'ascs-2024/efs-pct/scot-eligible/48', endpoint: 'efs-pct', n: 30, at: landmark(48), value: 81.2, unit: '%', note: 'An event is death or failure of heart, kidneys or lungs. Survivor bias and confounding are the authors\' own warning.' },
  ]),
  ...group({ study: 'ASCS 2024, Australia, trial-eligible, not transplanted', source: 'ascs-2024', arm: 'Met ASTIS inclusion AND exclusion, no ASCT', population: 'not transplanted' }, inCopy, [
    { id: 'ascs-2024/efs-pct/astis-excluded/48', endpoint: 'efs-pct', n: null, at: landmark(48), value: 46.7, unit: '%', note: 'An event is death or failure of heart, kidneys or lungs. Survivor bias and confounding are the authors\' own warning.' },
  ]),
  ...group({ study: 'ASCS 2024, Australia, trial-eligible, not transplanted', source: 'ascs-2024', arm: 'Met SCOT inclusion AND exclusion, no ASCT', population: 'not transplanted' }, inCopy, [
    { id: 'ascs-2024/efs-pct/scot-excluded/48', endpoint: 'efs-pct', n: null, at: landmark(48), value: 45.7, unit: '%', note: 'An event is death or failure of heart, kidneys or lungs. Survivor bias and confounding are the authors\' own warning.' },
  ]),
  // Helbig 2018, Poland
  ...group({ study: 'Helbig 2018, Poland', source: 'helbig-2018', arm: 'AHSCT (CYC + alemtuzumab/rATG, MEL variants)', population: 'crude, cohort' }, inSource, [
    { id: 'helbig-2018/early-death-count/ahsct/0.5', endpoint: 'early-death-count', n: 18, at: within(0.5), value: 4, unit: 'deaths', note: 'On days +1, +4, +9 and +15. Pneumonia of both lungs with failure of several organs in 3, myocardial infarction in 1.' },
    { id: 'helbig-2018/alive-count/ahsct/42', endpoint: 'alive-count', n: 18, at: medianFollowUp(42), value: 11, unit: 'patients', note: 'Over a median of 42 months, with 3 late deaths.' },
  ]),
  // Brazilian single centre 2021
  ...group({ study: 'Brazilian single centre 2021', source: 'brazil-cohort-2021', arm: 'AHSCT', population: 'crude, cohort' }, inSource, [
    { id: 'brazil-cohort-2021/treated-n/ahsct', endpoint: 'treated-n', n: 70, at: notStated, value: 70, unit: 'patients', note: 'From 2009 to 2016. mRSS went down until 5 years or more; with ILD, FVC and DLCO went up. Figures on survival are not available.' },
  ]),
  // CASTLE
  ...group({ study: 'CASTLE', source: 'castle', arm: 'zorpo-cel CD19 CAR T, SSc subset', population: 'enrolled or treated' }, inCopy, [
    { id: 'castle/enrolled-n/car-t', endpoint: 'enrolled-n', n: 9, at: notStated, value: 9, unit: 'patients', note: 'Of 24 enrolled in all (10 SLE, 9 SSc, 5 IIM). What became of those with SSc is not available.' },
  ]),
  // Auth 2024
  ...group({ study: 'Auth 2024', source: 'auth-2024', arm: 'CD19 CAR T 1e6/kg, severe dcSSc', population: 'enrolled or treated' }, inSource, [
    { id: 'auth-2024/treated-n/car-t', endpoint: 'treated-n', n: 6, at: notStated, value: 6, unit: 'patients', note: 'No results are available.' },
  ]),
  // RESET-SSc
  ...group({ study: 'RESET-SSc', source: 'reset-ssc', arm: 'rese-cel (CABA-201) 1e6/kg', population: 'enrolled or treated' }, inSource, [
    { id: 'reset-ssc/enrolled-n/car-t', endpoint: 'enrolled-n', n: 3, at: notStated, value: 3, unit: 'patients', note: 'An interim report of 2025. Patients could enter until 7 years after the first non-Raynaud symptom.' },
  ]),
  // Daumas 2022
  ...group({ study: 'Daumas 2022', source: 'daumas-2022', arm: 'AD-SVF finger injection', population: 'randomised groups, double-blind' }, inCopy, [
    { id: 'daumas-2022/chfs-change-mean/svf/3', endpoint: 'chfs-change-mean', n: null, at: landmark(3), value: -9.2, unit: 'CHFS points', note: 'SD 12.2. Of 40 patients, randomised 1:1; the groups did not differ.' },
  ]),
  ...group({ study: 'Daumas 2022', source: 'daumas-2022', arm: 'Placebo (lactated Ringer)', population: 'randomised groups, double-blind' }, inCopy, [
    { id: 'daumas-2022/chfs-change-mean/placebo/3', endpoint: 'chfs-change-mean', n: null, at: landmark(3), value: -7.6, unit: 'CHFS points', note: 'SD 13.2.' },
  ]),
  // Zhang 2017
  ...group({ study: 'Zhang 2017', source: 'zhang-2017', arm: 'Plasmapheresis + pulse CYC + allogeneic MSC 1e6/kg', population: 'crude, cohort' }, inSource, [
    { id: 'zhang-2017/mrss-mean/msc/0', endpoint: 'mrss-mean', n: 14, at: baseline(0), value: 20.1, unit: 'mRSS points', note: 'SD 3.1. There was no control group.' },
    { id: 'zhang-2017/mrss-mean/msc/12', endpoint: 'mrss-mean', n: 14, at: landmark(12), value: 13.8, unit: 'mRSS points', p: '<0.001', note: 'SD 10.2. There was no control group.' },
  ]),
  // Liang 2018
  ...group({ study: 'Liang 2018', source: 'liang-2018', arm: 'Allogeneic MSC infusion, mixed autoimmune disease', population: 'cohort, estimate' }, inSource, [
    { id: 'liang-2018/os-pct/msc/60', endpoint: 'os-pct', n: 404, at: landmark(60), value: 90.4, unit: '%' },
    { id: 'liang-2018/os-pct/msc/96', endpoint: 'os-pct', n: 404, at: landmark(96), value: 88.9, unit: '%' },
  ]),
  ...group({ study: 'Liang 2018', source: 'liang-2018', arm: 'Allogeneic MSC infusion, mixed autoimmune disease', population: 'crude, cohort' }, inSource, [
    { id: 'liang-2018/transplant-related-mortality-pct/msc', endpoint: 'transplant-related-mortality-pct', n: 404, at: notStated, value: 0.2, unit: '%' },
    { id: 'liang-2018/serious-infection-pct/msc', endpoint: 'serious-infection-pct', n: 404, at: notStated, value: 12.9, unit: '%' },
  ]),
  // Farge 2002
  ...group({ study: 'Farge 2002', source: 'farge-2002', arm: 'AHSCT (CYC 200 mg/kg; a footnote to the regimen was not read)', population: 'crude, cohort' }, inOthers('penglase-2023'), [
    { id: 'farge-2002/treatment-related-mortality-pct/ahsct/review', endpoint: 'treatment-related-mortality-pct', n: 11, at: notStated, value: 9.1, unit: '%', note: '1 of 11. Cardiac deaths: 0.' },
  ]),
  // Oyama 2007
  ...group({ study: 'Oyama 2007', source: 'oyama-2007', arm: 'CYC 200 mg/kg + ATG', population: 'crude, cohort' }, inOthers('penglase-2023'), [
    { id: 'oyama-2007/treatment-related-mortality-pct/ahsct/review', endpoint: 'treatment-related-mortality-pct', n: 10, at: notStated, value: 0, unit: '%', note: '0 of 10. Cardiac deaths: 0.' },
  ]),
  // Farge 2010
  ...group({ study: 'Farge 2010', source: 'farge-2010', arm: 'AHSCT, mixed regimens (CYC 150 to 200 mg/kg, busulfan, BEAM, ATG, TBI)', population: 'crude, cohort' }, inOthers('penglase-2023'), [
    { id: 'farge-2010/treatment-related-mortality-pct/ahsct/review', endpoint: 'treatment-related-mortality-pct', n: 175, at: notStated, value: 6.9, unit: '%', note: '12 of 175. Cardiac deaths: 1 (0.6 %). From a registry; it may overlap with earlier EBMT series.' },
  ]),
  // EUSTAR, death from any cause (Table 4)
  ...group({ study: 'EUSTAR, death from any cause (Table 4)', source: 'eustar-mortality-table', arm: 'Male sex', population: 'multivariable, all SSc; adjusted for age, duration, dcSSc and anti-Scl70' }, inSource, [
    { id: 'eustar-mortality-table/predictor-death-hr/male', endpoint: 'predictor-hr-death', n: null, at: notApplicable, value: 1.48, unit: 'HR', interval: [1.19, 1.84], note: 'About patients with SSc in general, not candidates for transplantation.' },
  ]),
  ...group({ study: 'EUSTAR, death from any cause (Table 4)', source: 'eustar-mortality-table', arm: 'DLCO below 60 %', population: 'multivariable, all SSc; adjusted for age, duration, dcSSc and anti-Scl70' }, inSource, [
    { id: 'eustar-mortality-table/predictor-death-hr/dlco-under-60', endpoint: 'predictor-hr-death', n: null, at: notApplicable, value: 2.61, unit: 'HR', interval: [2.12, 3.22], note: 'About patients with SSc in general, not candidates for transplantation.' },
  ]),
  ...group({ study: 'EUSTAR, death from any cause (Table 4)', source: 'eustar-mortality-table', arm: 'Pulmonary hypertension on right heart catheter', population: 'multivariable, all SSc; adjusted for age, duration, dcSSc and anti-Scl70' }, inSource, [
    { id: 'eustar-mortality-table/predictor-death-hr/ph-rhc', endpoint: 'predictor-hr-death', n: null, at: notApplicable, value: 2.56, unit: 'HR', interval: [1.26, 5.2], note: 'About patients with SSc in general, not candidates for transplantation.' },
  ]),
  ...group({ study: 'EUSTAR, death from any cause (Table 4)', source: 'eustar-mortality-table', arm: 'Proteinuria', population: 'multivariable, all SSc; adjusted for age, duration, dcSSc and anti-Scl70' }, inSource, [
    { id: 'eustar-mortality-table/predictor-death-hr/proteinuria', endpoint: 'predictor-hr-death', n: null, at: notApplicable, value: 1.93, unit: 'HR', interval: [1.44, 2.6], note: 'About patients with SSc in general, not candidates for transplantation.' },
  ]),
  ...group({ study: 'EUSTAR, death from any cause (Table 4)', source: 'eustar-mortality-table', arm: 'Muscle atrophy', population: 'multivariable, all SSc; adjusted for age, duration, dcSSc and anti-Scl70' }, inSource, [
    { id: 'eustar-mortality-table/predictor-death-hr/muscle-atrophy', endpoint: 'predictor-hr-death', n: null, at: notApplicable, value: 1.4, unit: 'HR', interval: [1.08, 1.82], note: 'About patients with SSc in general, not candidates for transplantation.' },
  ]),
  ...group({ study: 'EUSTAR, death from any cause (Table 4)', source: 'eustar-mortality-table', arm: 'Lung fibrosis', population: 'multivariable, all SSc; adjusted for age, duration, dcSSc and anti-Scl70' }, inSource, [
    { id: 'eustar-mortality-table/predictor-death-hr/lung-fibrosis', endpoint: 'predictor-hr-death', n: null, at: notApplicable, value: 1.39, unit: 'HR', interval: [1.13, 1.71], note: 'About patients with SSc in general, not candidates for transplantation.' },
  ]),
  ...group({ study: 'EUSTAR, death from any cause (Table 4)', source: 'eustar-mortality-table', arm: 'Digital ulcers', population: 'multivariable, all SSc; adjusted for age, duration, dcSSc and anti-Scl70' }, inSource, [
    { id: 'eustar-mortality-table/predictor-death-hr/digital-ulcers', endpoint: 'predictor-hr-death', n: null, at: notApplicable, value: 1.34, unit: 'HR', interval: [1.11, 1.62], note: 'About patients with SSc in general, not candidates for transplantation.' },
  ]),
  ...group({ study: 'EUSTAR, death from any cause (Table 4)', source: 'eustar-mortality-table', arm: 'Intestinal symptoms', population: 'multivariable, all SSc; adjusted for age, duration, dcSSc and anti-Scl70' }, inSource, [
    { id: 'eustar-mortality-table/predictor-death-hr/intestinal-symptoms', endpoint: 'predictor-hr-death', n: null, at: notApplicable, value: 1.34, unit: 'HR', interval: [1.09, 1.66], note: 'About patients with SSc in general, not candidates for transplantation.' },
  ]),
  ...group({ study: 'EUSTAR, death from any cause (Table 4)', source: 'eustar-mortality-table', arm: 'Muscle weakness', population: 'multivariable, all SSc; adjusted for age, duration, dcSSc and anti-Scl70' }, inSource, [
    { id: 'eustar-mortality-table/predictor-death-hr/muscle-weakness', endpoint: 'predictor-hr-death', n: null, at: notApplicable, value: 1.31, unit: 'HR', interval: [1.05, 1.63], note: 'About patients with SSc in general, not candidates for transplantation.' },
  ]),
  ...group({ study: 'EUSTAR, death from any cause (Table 4)', source: 'eustar-mortality-table', arm: 'Joint contracture', population: 'multivariable, all SSc; adjusted for age, duration, dcSSc and anti-Scl70' }, inSource, [
    { id: 'eustar-mortality-table/predictor-death-hr/joint-contracture', endpoint: 'predictor-hr-death', n: null, at: notApplicable, value: 1.29, unit: 'HR', interval: [1.05, 1.57], note: 'About patients with SSc in general, not candidates for transplantation.' },
  ]),
  // Two-centre French cohort 2021
  ...group({ study: 'Two-centre French cohort 2021', source: 'toulouse-2021', arm: 'Male sex', population: 'multivariable, all SSc (63 dcSSc)' }, inSource, [
    { id: 'toulouse-2021/predictor-death-hr/male', endpoint: 'predictor-hr-death', n: 375, at: notApplicable, value: 3.25, unit: 'HR', p: '0.0004', note: 'Its confidence interval is not available.' },
  ]),
  ...group({ study: 'Two-centre French cohort 2021', source: 'toulouse-2021', arm: 'DLCO below 70 %', population: 'multivariable, all SSc (63 dcSSc)' }, inSource, [
    { id: 'toulouse-2021/predictor-death-hr/dlco-under-70', endpoint: 'predictor-hr-death', n: 375, at: notApplicable, value: 3.01, unit: 'HR', p: '0.0053', note: 'Its confidence interval is not available.' },
  ]),
  ...group({ study: 'Two-centre French cohort 2021', source: 'toulouse-2021', arm: 'Cardiac involvement', population: 'multivariable, all SSc (63 dcSSc)' }, inSource, [
    { id: 'toulouse-2021/predictor-death-hr/cardiac', endpoint: 'predictor-hr-death', n: 375, at: notApplicable, value: 2.86, unit: 'HR', p: '0.0012', note: 'Its confidence interval is not available.' },
  ]),
  ...group({ study: 'Two-centre French cohort 2021', source: 'toulouse-2021', arm: 'CRP above 5 mg/L', population: 'multivariable, all SSc (63 dcSSc)' }, inSource, [
    { id: 'toulouse-2021/predictor-death-hr/crp-over-5', endpoint: 'predictor-hr-death', n: 375, at: notApplicable, value: 2.13, unit: 'HR', p: '0.0174', note: 'Its confidence interval is not available.' },
  ]),
  // Goh 2008
  ...group({ study: 'Goh 2008', source: 'goh-2008', arm: 'Extensive versus limited ILD', population: 'SSc-ILD cohort' }, inSource, [
    { id: 'goh-2008/death-hr/extensive', endpoint: 'predictor-hr-death', n: 215, at: notApplicable, value: 3.46, unit: 'HR', interval: [2.19, 5.46] },
  ]),
  // Domsic 2011
  ...group({ study: 'Domsic 2011', source: 'domsic-2011', arm: 'Rapid skin thickness progression', population: 'early diffuse SSc, multivariable' }, inSource, [
    { id: 'domsic-2011/death-or/rapid', endpoint: 'predictor-or-death', n: 826, at: landmark(24), value: 1.72, unit: 'OR', interval: [1.13, 2.62], p: '0.01', note: 'A correction to the paper was published; nobody here has read it.' },
    { id: 'domsic-2011/renal-crisis-or/rapid', endpoint: 'predictor-or-renal-crisis', n: 826, at: landmark(24), value: 2.05, unit: 'OR', interval: [1.1, 3.85], p: '0.02', note: 'A correction to the paper was published; nobody here has read it.' },
  ]),
  // EUSTAR skin progression
  ...group({ study: 'EUSTAR skin progression', source: 'eustar-skin-progression', arm: 'Progressive skin fibrosis (mRSS rise above 5 and at least 25 % in 12 months, within 3)', population: 'dcSSc with baseline mRSS 7 or more; 78 progressors' }, inCopy, [
    { id: 'eustar-skin-progression/fvc-decline-hr', endpoint: 'predictor-hr-fvc-decline-10pct', n: 1021, at: notApplicable, value: 1.79, unit: 'HR', interval: [1.2, 2.65] },
    { id: 'eustar-skin-progression/death-hr', endpoint: 'predictor-hr-death', n: 1021, at: notApplicable, value: 2.58, unit: 'HR', interval: [1.31, 5.09] },
  ]),
  // Domsic 2007, skin thickness progression rate
  ...group({ study: 'Domsic 2007, skin thickness progression rate', source: 'domsic-2007', arm: 'Rapid (above 45 per year)', population: 'cumulative survival, early diffuse SSc (689 patients in all), not transplanted' }, inSource, [
    { id: 'domsic-2007/os-pct/rapid/60', endpoint: 'os-pct', n: null, at: landmark(60), value: 72, unit: '%' },
  ]),
  ...group({ study: 'Domsic 2007, skin thickness progression rate', source: 'domsic-2007', arm: 'Intermediate (25 to 45 per year)', population: 'cumulative survival, early diffuse SSc (689 patients in all), not transplanted' }, inSource, [
    { id: 'domsic-2007/os-pct/intermediate/60', endpoint: 'os-pct', n: null, at: landmark(60), value: 81, unit: '%' },
  ]),
  ...group({ study: 'Domsic 2007, skin thickness progression rate', source: 'domsic-2007', arm: 'Slow (below 25 per year)', population: 'cumulative survival, early diffuse SSc (689 patients in all), not transplanted' }, inSource, [
    { id: 'domsic-2007/os-pct/slow/60', endpoint: 'os-pct', n: null, at: landmark(60), value: 82, unit: '%' },
  ]),
  // French incident cohort
  ...group({ study: 'French incident cohort', source: 'french-cohort-meta', arm: 'All SSc', population: 'incident cohort, 104 deaths' }, inSource, [
    { id: 'french-cohort-meta/os-pct/all/12', endpoint: 'os-pct', n: 625, at: landmark(12), value: 98.0, unit: '%' },
    { id: 'french-cohort-meta/os-pct/all/36', endpoint: 'os-pct', n: 625, at: landmark(36), value: 92.5, unit: '%' },
    { id: 'french-cohort-meta/os-pct/all/60', endpoint: 'os-pct', n: 625, at: landmark(60), value: 85.9, unit: '%' },
    { id: 'french-cohort-meta/os-pct/all/120', endpoint: 'os-pct', n: 625, at: landmark(120), value: 71.7, unit: '%' },
  ]),
  // RESCLE, Spain
  ...group({ study: 'RESCLE, Spain', source: 'rescle', arm: 'Diffuse cutaneous SSc', population: 'registry (879 SSc patients in all)' }, inSource, [
    { id: 'rescle/os-pct/dcssc/60', endpoint: 'os-pct', n: null, at: landmark(60), value: 91, unit: '%' },
    { id: 'rescle/os-pct/dcssc/120', endpoint: 'os-pct', n: null, at: landmark(120), value: 86, unit: '%' },
    { id: 'rescle/os-pct/dcssc/240', endpoint: 'os-pct', n: null, at: landmark(240), value: 64, unit: '%' },
    { id: 'rescle/os-pct/dcssc/360', endpoint: 'os-pct', n: null, at: landmark(360), value: 39, unit: '%' },
  ]),
  // Jaafar 2021, early dcSSc
  ...group({ study: 'Jaafar 2021, early dcSSc', source: 'jaafar-2021', arm: 'Early diffuse SSc, at most 2 years from first non-Raynaud symptom', population: 'crude, cohort' }, inSource, [
    { id: 'jaafar-2021/deaths-total/all', endpoint: 'deaths-total', n: 301, at: notStated, value: 20, unit: 'deaths', note: '6.6 %. Of the 20, 18 fell in the first 3 years.' },
    { id: 'jaafar-2021/fvc-decline-pct/all', endpoint: 'fvc-absolute-decline-10-pct', n: null, at: notStated, value: 23.3, unit: '%', note: 'An absolute loss of FVC of 10 % or more, in 41 patients.' },
    { id: 'jaafar-2021/skin-worsening-pct/all', endpoint: 'skin-worsening-pct', n: null, at: notStated, value: 21.1, unit: '%', note: 'Skin significantly worse, in 48 patients.' },
  ]),
]

const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]))

/** The figure with this id. Throws on an id that does not exist. */
export function outcome(id: string): Outcome {
  const found = byId.get(id)
  if (!found) throw new Error(`No figure has the id ${id}.`)
  return found
}
