/** What is said about the treatment, whoever reads it: no more than the studies and reports behind this page say. */
export const whatItIs: readonly string[] = [
  'This page is about one treatment for systemic sclerosis: a stem cell transplant with the person’s own cells.',
  'In the studies shown here, stem cells were collected first. Strong medicines came next, in one study together with radiation. Then the cells were given back.',
  'The treatment itself can cause death. In the reports that were read, the heart was most often the reason.',
  'A fuller description for patients was not among the texts behind this page. Ask your team to explain how it works.',
]

/** What must be known before any figure is read. */
export const beforeTheFigures: readonly string[] = [
  'The figures are about groups of people in studies, not about you. Nobody can read from them what will happen to one person.',
  'The studies chose their patients with care. Very ill people were left out.',
  'They compared with cyclophosphamide, not with the medicines in use today.',
]

/** What the figures do not tell. */
export const whatIsNotKnown: readonly string[] = [
  'A review of all three trials found that none of them showed fewer deaths overall. Followed over time, survival looked better after a transplant six and ten years on.',
  'In recent years people who could have joined these studies, but had no transplant, did better than the comparison groups of the studies. The authors say that better care and the way people were chosen may explain it.',
  'Whether a transplant is better than the medicines of today has not been tested in the studies shown here.',
]

/** Questions for the team; no answers are suggested. */
export const questions: readonly string[] = [
  'What may happen if I do not have a transplant now?',
  'Which other treatments are there for me?',
  'Which of my findings speak for it, and which against it?',
  'What still has to be tested, and why?',
  'How many people with this illness has this centre treated, and how did they do?',
  'What are the dangers in the first weeks and months? How will my heart be checked?',
  'What may it mean for having children?',
  'How long would I be in hospital, and when could I go back to daily life?',
  'What if the illness comes back?',
  'Can I take more time, or ask for a second opinion?',
]
