// Every dependency the lock names, optional platform packages included, must resolve to a locked version:
// a registry that lags behind with one platform's package gives a lock that `npm ci` rejects elsewhere.
import fs from 'node:fs'

interface LockedPackage {
  version?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>
}

function resolves(from: string, name: string): boolean {
  for (let base = from; ; ) {
    if (packages[`${base ? `${base}/` : ''}node_modules/${name}`]?.version) return true
    if (!base) return false
    const parent = base.lastIndexOf('node_modules/')
    base = parent <= 0 ? '' : base.slice(0, parent - 1)
  }
}

const missing: string[] = []
for (const [path, entry] of Object.entries(packages)) {
  const named = {
    ...entry.dependencies,
    ...entry.optionalDependencies,
    ...(path === '' ? entry.devDependencies : {}),
  }
  for (const name of Object.keys(named))
    if (!resolves(path, name)) missing.push(`${name} (wanted by ${path || 'the project'})`)
}
for (const line of missing) console.error(`missing in package-lock.json: ${line}`)
console.log(missing.length ? `${missing.length} unresolved` : 'lock complete')
process.exit(missing.length ? 1 : 0)
