// Takes the list in once, one way, and says what memory it took in KB: `intake-once.ts ours FOLDER`.
import fs from 'node:fs'
import { forkReader, type StartReader } from '../../electron/backend/intake/reading/start-reader.ts'
import { ways } from './intake.ts'

const [which, folder] = process.argv.slice(2)
if ((which !== 'ours' && which !== 'bare') || !folder) throw new Error('ours or bare, and a folder')

/** What the children of this process took at most so far; only Linux tells. */
function peakOfChildren(): number {
  const children = fs
    .readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
  return children
    .map((pid) => Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0))
    .reduce((sum, kilobytes) => sum + kilobytes, 0)
}

let reading = 0
const watched: StartReader = (job) => {
  const reader = forkReader(job)
  return {
    ...reader,
    onMessage: (listener) =>
      reader.onMessage((message) => {
        if (message.type === 'done') reading = peakOfChildren()
        listener(message)
      }),
  }
}
await ways[which](folder, watched)
process.stdout.write(String(process.resourceUsage().maxRSS + reading))
