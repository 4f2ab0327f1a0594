import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import type { Actor, Desk } from '../../electron/backend/desk.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import type { Client } from '../../shared/contract/index.ts'
import { day } from '../../shared/kernel/day.ts'

export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-test-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An open, empty data file on a real disk, on a fixed day, closed after the test. */
export async function testDesk(options: { today?: string; file?: string } = {}): Promise<{
  desk: Desk
  client: Client
  actor: Actor
  as(actor: Partial<Actor>): Client
  file: string
  close(): Promise<void>
}> {
  const file = options.file ?? path.join(temporaryFolder(), 'county.db')
  const desk = await openDesk({ file, holder: 'test', today: day(options.today ?? '2025-06-18') })
  let closed: Promise<void> | undefined
  const close = () => (closed ??= closeDesk(desk))
  onTestFinished(close)
  const actor = await actorNamed(desk)
  return {
    desk,
    actor,
    file,
    close,
    client: inProcessClient(desk, actor),
    as: (other) => inProcessClient(desk, { ...actor, ...other }),
  }
}
