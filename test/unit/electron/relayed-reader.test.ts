import { expect, test, vi } from 'vitest'
import { RelayedReaders } from '../../../electron/main/relayed-reader.ts'

const job = { fileName: '教师.xlsx' } as never

test('each reader hears its own messages and its end, and no other’s', () => {
  const ask = vi.fn()
  const readers = new RelayedReaders(ask)
  const [one, two] = [readers.start(job), readers.start(job)]
  expect(ask.mock.calls).toEqual([
    [{ type: 'start-reader', reader: 1, job }],
    [{ type: 'start-reader', reader: 2, job }],
  ])
  const heard: string[] = []
  one.onMessage((message) => heard.push(`one ${message.type}`))
  one.onEnd(() => heard.push('one end'))
  two.onMessage((message) => heard.push(`two ${message.type}`))
  two.onEnd(() => heard.push('two end'))
  readers.handle({ type: 'reader-message', reader: 2, message: { type: 'done' } })
  readers.handle({ type: 'reader-end', reader: 1 })
  readers.handle({ type: 'reader-message', reader: 1, message: { type: 'done' } })
  expect(heard).toEqual(['two done', 'one end'])
  two.kill()
  expect(ask).toHaveBeenLastCalledWith({ type: 'kill-reader', reader: 2 })
})
