// Who may import whom: docs in ARCHITECTURE.md. `npm run imports` fails on a breach or a circle.
const only = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(shared|db|electron|renderer|test)/', pathNot: to },
})

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    only('kernel-alone', '^shared/kernel/', '^shared/kernel/'),
    only('domain-on-kernel', '^shared/domain/', '^shared/(kernel|domain)/'),
    only('documents-on-domain', '^shared/documents/', '^shared/(kernel|domain|documents)/'),
    only('policy-on-domain', '^shared/policy/', '^shared/(kernel|domain|policy)/'),
    only('contract-on-shared', '^shared/contract/', '^shared/'),
    only('db-on-shared', '^db/', '^(shared|db)/'),
    only('backend-on-db', '^electron/backend/', '^(shared|db|electron/backend)/'),
    only('preload-names-only', '^electron/preload/', '^(shared/contract|electron/preload)/'),
    only('main-on-backend', '^electron/main/', '^(shared|electron/(main|backend))/'),
    only('web-on-backend', '^electron/web/', '^(shared|db|electron/(web|backend))/'),
    only('cli-on-backend', '^electron/cli/', '^(shared|db|electron/(cli|backend))/'),
    only('renderer-on-shared', '^renderer/', '^(shared|renderer)/'),
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-only-in-the-shell',
      severity: 'error',
      from: { path: '^(shared|db|renderer|electron/(backend|web|cli))/' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'sql-only-in-db',
      severity: 'error',
      from: { path: '^(shared|renderer|electron)/' },
      to: { path: 'node_modules/better-sqlite3/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|release|out)/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
