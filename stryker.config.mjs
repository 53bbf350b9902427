// `MUTATE=assess stryker run`: one folder of the rules at a time, each tried with its own tests.
const folder = process.env.MUTATE ?? 'expressions'

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'rules/vitest.mutation.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner', './.ci/mutation-texts.mjs'],
  ignorers: ['texts-for-readers'],
  mutate: [
    `rules/${folder}/*.ts`,
    '!rules/**/*.test.ts',
    '!rules/**/*.types.ts',
    '!rules/**/arbitraries.ts',
    // What would change the answer rests on laws that take seconds each; it has not been measured yet.
    '!rules/assess/{change,changes,pairs,regions,subject}.ts',
  ],
  concurrency: 2,
  thresholds: { high: 95, low: 92, break: 90 },
  reporters: ['html', 'json', 'clear-text', 'progress'],
  clearTextReporter: { reportTests: false },
  htmlReporter: { fileName: `reports/mutation/${folder}.html` },
  jsonReporter: { fileName: `reports/mutation/${folder}.json` },
  ignorePatterns: ['.next', 'app', 'e2e', 'lib', 'public', 'docs', 'test-results', 'reports'],
}
