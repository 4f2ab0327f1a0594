/**
 * Who may import whom (the table in ARCHITECTURE.md), and no circle anywhere. `npm run imports` fails on a breach.
 * A small check of our own, because the import graph tools at hand need the compiler API that TypeScript 7 lacks,
 * or cannot read .tsx.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { parseSync } from 'vite'

const top = path.resolve(import.meta.dirname, '..')

/** The first room that fits a file decides what it may import from within the project. */
const rooms: readonly (readonly [room: string, mayImport: readonly string[]])[] = [
  ['shared/kernel/', ['shared/kernel/']],
  ['shared/domain/', ['shared/kernel/', 'shared/domain/']],
  ['shared/policy/', ['shared/kernel/', 'shared/domain/', 'shared/policy/']],
  ['shared/', ['shared/']],
  ['db/', ['shared/', 'db/']],
  ['electron/backend/', ['shared/', 'db/', 'electron/backend/']],
  ['electron/preload/', ['shared/contract/', 'electron/preload/']],
  ['electron/main/', ['shared/', 'electron/main/', 'electron/backend/']],
  ['electron/web/', ['shared/', 'db/', 'electron/web/', 'electron/backend/']],
  ['electron/cli/', ['shared/', 'db/', 'electron/cli/', 'electron/backend/']],
  ['renderer/', ['shared/', 'renderer/']],
]

/** Rooms taken by their types alone: a schema in the window would bring its library along, to be set up too late. */
const typesOnly: readonly (readonly [room: string, target: string])[] = [['renderer/', 'shared/contract/']]

/** Packages that only some rooms may use. */
const kept: readonly (readonly [
  name: string,
  test: (specifier: string) => boolean,
  rooms: readonly string[],
])[] = [
  ['Electron', (s) => s === 'electron', ['electron/main/', 'electron/preload/']],
  ['SQLite', (s) => s === 'better-sqlite3', ['db/']],
  ['Node', (s) => s.startsWith('node:') || builtinModules.includes(s), ['db/', 'electron/']],
]

interface Import {
  specifier: string
  typeOnly: boolean
}

function importsOf(file: string): Import[] {
  const source = readFileSync(path.join(top, file), 'utf8')
  const { module, errors } = parseSync(file, source)
  const [error] = errors
  if (error) throw new Error(`${file}: ${error.message}`)
  const named = [
    ...module.staticImports.map((i) => ({
      specifier: i.moduleRequest.value,
      typeOnly: i.entries.length > 0 && i.entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap((e) =>
      e.entries.flatMap((entry) =>
        entry.moduleRequest ? [{ specifier: entry.moduleRequest.value, typeOnly: entry.isType }] : [],
      ),
    ),
  ]
  // a lazily loaded page closes no circle: it is asked for after both sides have loaded
  const lazy = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const text = source.slice(moduleRequest.start, moduleRequest.end)
    return /^['"]/.test(text) ? [{ specifier: text.slice(1, -1), typeOnly: true }] : []
  })
  return [...named, ...lazy]
}

const files = globSync('{shared,db,electron,renderer,test}/**/*.{ts,tsx}', { cwd: top }).map((file) =>
  file.replaceAll('\\', '/'),
)
const breaches: string[] = []
const graph = new Map<string, string[]>()

function checkPackage(file: string, specifier: string): void {
  for (const [name, uses, allowed] of kept) {
    if (uses(specifier) && !allowed.some((room) => file.startsWith(room))) {
      breaches.push(`${file} imports ${specifier}: ${name} belongs to ${allowed.join(', ')}`)
    }
  }
}

function checkFile(file: string, target: string, allowed: readonly string[], specifier: string): void {
  if (!existsSync(path.join(top, target))) breaches.push(`${file} imports ${specifier}, which is not there`)
  const inside = /^(shared|db|electron|renderer|test)\//.test(target) // else: package.json, for the version
  if (inside && !allowed.some((room) => target.startsWith(room))) {
    breaches.push(`${file} imports ${target}: it may import ${allowed.join(', ')}`)
  }
}

for (const file of files) {
  const isTest = file.startsWith('test/')
  const allowed = rooms.find(([room]) => file.startsWith(room))?.[1] ?? ['']
  const targets: string[] = []
  for (const { specifier, typeOnly } of importsOf(file)) {
    if (!specifier.startsWith('.')) {
      if (!isTest) checkPackage(file, specifier)
      continue
    }
    const target = path.posix.join(path.posix.dirname(file), specifier)
    checkFile(file, target, allowed, specifier)
    if (typeOnly) continue
    targets.push(target)
    if (typesOnly.some(([room, there]) => file.startsWith(room) && target.startsWith(there)))
      breaches.push(`${file} imports more than types from ${target}`)
  }
  graph.set(file, targets)
}

/** Depth first; a file met again while still open closes a circle. */
function findCircles(): void {
  const done = new Set<string>()
  const visit = (file: string, open: readonly string[]): void => {
    if (open.includes(file)) {
      breaches.push(`circle: ${[...open.slice(open.indexOf(file)), file].join(' → ')}`)
      return
    }
    if (done.has(file)) return
    for (const target of graph.get(file) ?? []) visit(target, [...open, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
}

findCircles()
for (const breach of breaches) console.error(breach)
console.log(`${files.length} files, ${breaches.length} breaches of the import rules`)
process.exitCode = breaches.length > 0 ? 1 : 0
