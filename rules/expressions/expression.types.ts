// Checked by the type checker, never run: each line below an expected error must fail to compile.
import { above, aboveOther, atMost, is, isOneOf, no, relativeDecline, sumOf, yes } from './expression.ts'

export const compiles = [
  above('mrss', 15),
  is('cutaneousSubset', 'diffuse'),
  yes('septalBounce'),
  atMost('ecog', 2),
]

// @ts-expect-error a misspelt feature
above('mrs', 15)
// @ts-expect-error a yes or no has no limit
above('septalBounce', 1)
// @ts-expect-error a named value has no limit
above('cutaneousSubset', 1)
// @ts-expect-error a limit is a number
above('mrss', '15')
// @ts-expect-error a number is not answered yes
yes('mrss')
// @ts-expect-error a named value is not answered no
no('sex')
// @ts-expect-error a value the feature does not have
is('cutaneousSubset', 'difuse')
// @ts-expect-error a value of another feature
is('sex', 'diffuse')
// @ts-expect-error a number has no named value
is('mrss', 'diffuse')
// @ts-expect-error a yes or no has no named value
is('pregnant', 'true')
// @ts-expect-error one of the values is misspelt
isOneOf('cutaneousSubset', ['limited', 'sin'])
// @ts-expect-error a choice among no values
isOneOf('cutaneousSubset', [])
// @ts-expect-error no earlier measurement stands beside this feature
relativeDecline('lvefPct')
// @ts-expect-error the earlier measurement has none before it
relativeDecline('fvcPctPrevious')
// @ts-expect-error only numbers are added
sumOf('mrss', 'pregnant')
// @ts-expect-error only numbers are compared with each other
aboveOther('mrss', 'diagnosis')
