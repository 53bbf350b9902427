import { absoluteDecline, all, any, atLeast, atMost, named, relativeDecline } from '../expressions/index.ts'

// The Handbook compares with a test about a year earlier and gives a margin on both sides. It does not say
// whether the change is relative or absolute: both are calculated. Agreed both ways is one route, one way
// only another.
const testsAboutAYearApart = [atLeast('pftIntervalMonths', 6), atMost('pftIntervalMonths', 18)]

/** Handbook: a fall that reaches the limit as a relative change and as an absolute one. */
export const declineBothWays = named(
  'lung function decline, relative and absolute',
  all(
    ...testsAboutAYearApart,
    any(
      all(atLeast(relativeDecline('fvcPct'), 10), atLeast(absoluteDecline('fvcPct'), 10)),
      all(atLeast(relativeDecline('tlcPct'), 10), atLeast(absoluteDecline('tlcPct'), 10)),
      all(atLeast(relativeDecline('dlcoPct'), 15), atLeast(absoluteDecline('dlcoPct'), 15)),
    ),
  ),
)

/** Handbook: a fall that reaches the limit as a relative change or as an absolute one. */
export const declineEitherWay = named(
  'lung function decline, relative or absolute',
  all(
    ...testsAboutAYearApart,
    any(
      atLeast(relativeDecline('fvcPct'), 10),
      atLeast(absoluteDecline('fvcPct'), 10),
      atLeast(relativeDecline('tlcPct'), 10),
      atLeast(absoluteDecline('tlcPct'), 10),
      atLeast(relativeDecline('dlcoPct'), 15),
      atLeast(absoluteDecline('dlcoPct'), 15),
    ),
  ),
)
