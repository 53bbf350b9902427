// The fences of the house: app -> lib -> rules, and rules knows nobody. Every one is an error.
const tests = '[.](test|types|bench)[.]tsx?$'
const notShipped = [
  tests,
  '^rules/.*expected/',
  '^rules/bench[.]ts$',
  '^rules/vitest[.].+[.]ts$',
  '^lib/bench/',
  '^lib/engines/',
  '^lib/soak/',
  '/testing/',
  // Generators of random values, shared by tests, and their seed.
  '(^|[/.])arbitraries[.]ts$',
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'rules-stand-alone',
      comment: 'Rules run anywhere: they import no package, no Node module and no other part of the project.',
      severity: 'error',
      from: { path: '^rules/', pathNot: notShipped },
      to: { pathNot: '^rules/' },
    },
    {
      name: 'tests-of-rules-stay-inside',
      comment: 'Tests of the rules may use test tools and Node, but no other part of the project.',
      severity: 'error',
      from: { path: '^rules/' },
      to: { path: '^(app|lib|e2e)/' },
    },
    {
      name: 'rules-have-one-door',
      severity: 'error',
      from: { pathNot: '^rules/' },
      to: { path: '^rules/', pathNot: '^rules/(index|examples)[.]ts$' },
    },
    {
      name: 'examples-stay-on-the-server',
      comment:
        'The tables of expectations are shown on pages rendered on the server and never sent as a script.',
      severity: 'error',
      from: { path: '^(app|lib)/', pathNot: [...notShipped, '^lib/(criteria|about)/'] },
      to: { path: '^rules/examples[.]ts$' },
    },
    {
      name: 'source-imports-no-test-code',
      severity: 'error',
      from: { path: '^(app|lib|rules)/', pathNot: [...notShipped, '^rules/examples[.]ts$'] },
      to: { path: notShipped },
    },
    {
      name: 'the-store-has-one-side',
      comment:
        'Only accounts and the case review reach the store, where each read and write is checked; never a page or a script of one.',
      severity: 'error',
      from: {
        path: '^(app|lib|rules)/|^proxy[.]ts$',
        pathNot: [...notShipped, '^lib/(database|accounts)/', '^lib/board/(?!client/)'],
      },
      to: {
        path: '^lib/database/|^node_modules/(pg|kysely)/|^(node:)?sqlite$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'lib-knows-no-app',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^app/' },
    },
    {
      name: 'e2e-drives-the-running-app',
      comment: 'Browser tests import no source.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^(app|lib|rules)/|^proxy[.]ts$' },
    },
    {
      name: 'source-knows-no-e2e',
      severity: 'error',
      from: { path: '^(app|lib|rules)/|^proxy[.]ts$' },
      to: { path: '^e2e/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '[.]d[.]ts$',
          tests,
          // Next finds these by their name.
          '^app/.*(page|layout|not-found|error|loading|route|manifest|robots)[.]tsx?$',
        ],
      },
      to: {},
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'not-to-undeclared',
      comment: 'A package that package.json does not name may be gone after the next install.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-dependency-in-production',
      severity: 'error',
      from: { path: '^(app|lib|rules)/|^proxy[.]ts$', pathNot: notShipped },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // A folder with a package.json of its own may use what the project's names, too.
    combinedDependencies: true,
    exclude: { path: '^([.]next|[.]stryker-tmp|reports|test-results)/' },
    // Type-only imports cross a fence as much as any other.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
