import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeStandInElectron } from '../../build/stand-in-electron.ts'
import { listArchive } from '../support/asar.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'package-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

// packs what `npm run dist -- --dir` packs, with a stand-in where Electron's own files would be
beforeAll(async () => {
  writeStandInElectron(path.join(folder, 'electron'))
  await promisify(execFile)(process.execPath, [
    'node_modules/electron-builder/cli.js',
    ...['-c', 'build/electron-builder.ts', '--dir', '--linux', '--win'],
    `-c.electronDist=${folder}/electron`,
    `-c.directories.output=${folder}/release`,
    // the editor of icons is a Windows program that only a Windows machine or a download provides
    '-c.win.signAndEditExecutable=false',
  ])
})

const entries = [
  'dist/backend/backend.js',
  'dist/main/main.js',
  'dist/preload/preload.cjs',
  'dist/reader/reader.js',
  'dist/renderer/index.html',
]

describe.each([
  ['linux-unpacked', 'talent-desk', 'linux-x64.node'],
  ['win-unpacked', 'TalentDesk.exe', 'win32-x64.node'],
])('%s', (target, program, prebuild) => {
  const resources = path.join(folder, 'release', target, 'resources')
  const archive = () => listArchive(path.join(resources, 'app.asar'))

  test('holds every entry, and the window', () => {
    const names = archive().map((file) => file.name)
    expect(names).toEqual(expect.arrayContaining([...entries, 'package.json']))
    const { main } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { main: string }
    expect(names).toContain(main)
    expect(
      names.filter((name) => /^dist\/renderer\/assets\/.*\.(js|css)$/.test(name)).length,
    ).toBeGreaterThan(1)
  })

  test('holds no sources, no maps, no Node and nothing of other hosts', () => {
    const strange = archive()
      .map((file) => file.name)
      .filter(
        (name) =>
          !/^(package\.json$|dist\/(backend|main|preload|reader|renderer)\/|node_modules\/better-sqlite3\/)/.test(
            name,
          ),
      )
    expect(strange).toEqual([])
    expect(archive().filter(({ name }) => /\.(ts|tsx|map|cc|c|h|gyp)$|\/node(\.exe)?$/.test(name))).toEqual(
      [],
    )
  })

  test('carries one native build, this target’s, beside the archive', () => {
    const native = archive().filter(({ name }) => name.endsWith('.node'))
    const name = `node_modules/better-sqlite3/prebuilds/${prebuild}`
    expect(native).toEqual([{ name, unpacked: true }])
    const unpacked = path.join(resources, 'app.asar.unpacked', name)
    expect(fs.readFileSync(unpacked).equals(fs.readFileSync(name))).toBe(true)
  })

  test('carries Chinese and English only', () => {
    const locales = fs.readdirSync(path.join(folder, 'release', target, 'locales'))
    expect(locales.sort()).toEqual(['en-US.pak', 'zh-CN.pak'])
  })

  test('is fused: no Node by environment, options or inspector, only from its own archive, which is checked', () => {
    const bytes = fs.readFileSync(path.join(folder, 'release', target, program))
    const at = bytes.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 34
    const [runAsNode, cookies, nodeOptions, inspect, integrity, onlyAsar, snapshot, fileProtocol] = bytes
      .toString('latin1', at, at + 8)
      .split('')
    expect({ runAsNode, cookies, nodeOptions, inspect, integrity, onlyAsar, snapshot, fileProtocol }).toEqual(
      {
        runAsNode: '0',
        cookies: '1',
        nodeOptions: '0',
        inspect: '0',
        integrity: '1',
        onlyAsar: '1',
        snapshot: '0',
        fileProtocol: '0',
      },
    )
  })
})
