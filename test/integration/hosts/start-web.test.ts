import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { startWeb } from '../../../electron/web/start-web.ts'
import { cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/desk.ts'
import { bureauAndLead, resultOf } from '../../support/handback.ts'
import { ask, signIn, webClient } from '../../support/web-host.ts'

const top = path.resolve(import.meta.dirname, '../../..')
const entry = path.join(top, 'electron/web/start-web.ts')

/** A host in a process of its own, as `npm start` makes it; answers its launch URL. */
async function hostProcess(db: string) {
  const script = `
    const { startWeb } = await import(${JSON.stringify(entry)})
    const { url, stop } = await startWeb({ db: ${JSON.stringify(db)}, root: '.', port: 0 })
    process.once('SIGTERM', () => stop())
    console.log(url)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, url }
}

test('a second start on the same file gets a way in of its own from the host that runs', async () => {
  const db = path.join(temporaryFolder(), 'county.db')
  const { url } = await hostProcess(db)
  const second = await startWeb({ db, root: '.', port: 0 })
  expect(second.stop).toBeNull()
  expect(new URL(second.url).origin).toBe(new URL(url).origin)
  expect(second.url).not.toBe(url)
  expect((await ask(second.url)).status).toBe(303)
  expect((await ask(url)).status).toBe(303)
})

test('once a file has become a lead’s own desk, every window that opens sits as the lead', async () => {
  const { packageFile } = await bureauAndLead()
  const db = path.join(temporaryFolder(), 'own.db')
  const { url } = await hostProcess(db)
  const through = async (launch: string) =>
    webClient(new URL(launch).origin, await signIn({ newLaunchUrl: () => launch }))
  const one = await through(url)
  expect((await one.system.status()).account.role).toBe('administrator')
  await resultOf(await one.handback.start({ source: { path: packageFile } }))
  const two = await through((await startWeb({ db, root: '.', port: 0 })).url)
  for (const window of [one, two])
    expect((await window.system.status()).account).toMatchObject({ name: '沈知远', role: 'lead' })
  await expect(two.admin.verify({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('an account that is not there is told before anything is served', async () => {
  const db = path.join(temporaryFolder(), 'county.db')
  await expect(startWeb({ db, root: '.', port: 0, as: 'nobody' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('the secret beside the file is for this user only, and gone when the host is', async () => {
  const db = path.join(temporaryFolder(), 'county.db')
  const { child } = await hostProcess(db)
  expect(fs.statSync(`${db}.holder`).mode & 0o077).toBe(0)
  expect(fs.statSync(db).mode & 0o077).toBe(0)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(fs.readdirSync(path.dirname(db)).sort()).toEqual([
    'county.db',
    'county.db.lock',
    'county.db.reserve',
  ])
})

test('the command line names the holder; kill -9 of the holder frees the file', async () => {
  const db = path.join(temporaryFolder(), 'county.db')
  const { child } = await hostProcess(db)
  const held = await cli('--db', db, 'call', 'system.status')
  expect(held.code).toBe(1)
  expect(JSON.parse(held.err)).toEqual({
    code: 'DATA_FILE_HELD',
    data: { file: db, holder: 'browser window', pid: child.pid, since: expect.stringMatching(/^\d{4}-.*Z$/) },
  })
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await cli('--db', db, 'call', 'system.status')).toMatchObject({ code: 0, err: '' })
})

test('a file held by something without browsers is not opened a second time', async () => {
  const db = path.join(temporaryFolder(), 'county.db')
  const { child } = await hostProcess(db)
  const holder = JSON.parse(fs.readFileSync(`${db}.holder`, 'utf8')) as { reach?: object }
  delete holder.reach
  fs.writeFileSync(`${db}.holder`, JSON.stringify(holder))
  await expect(startWeb({ db, root: '.', port: 0 })).rejects.toMatchObject({
    code: 'DATA_FILE_HELD',
    data: { pid: child.pid },
  })
})
