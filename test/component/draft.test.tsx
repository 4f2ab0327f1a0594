import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DraftPad } from '../../renderer/app/draft-pad.ts'
import { DraftsContext, type KeptDraft } from '../../renderer/ui/form/drafts.ts'
import { useDraft } from '../../renderer/ui/form/use-draft.ts'
import type { Client } from '../../shared/contract/index.ts'

const form = 'activity.1'
const initial = { topic: '', place: '' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A pad whose words are written down in the order they arrive. */
function pad() {
  const sent: string[] = []
  const draft = {
    keep: async ({ typed }: { typed: object }) => void sent.push(JSON.stringify(typed)),
    discard: async () => void sent.push('discarded'),
  }
  return { sent, pad: new DraftPad({ draft } as unknown as Client) }
}

describe('what is typed goes to the data file', () => {
  test('a moment after the last key, once', async () => {
    const { sent, pad: here } = pad()
    for (const topic of ['整', '整本', '整本书']) here.keep(form, { topic })
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent).toEqual(['{"topic":"整本书"}'])
  })

  test('at once where the page is about to go', async () => {
    const { sent, pad: here } = pad()
    here.keep(form, { topic: '整本书' })
    here.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toEqual(['{"topic":"整本书"}'])
  })

  test('and never again after it was discarded', async () => {
    const { sent, pad: here } = pad()
    here.keep(form, { topic: '整本书' })
    here.discard(form)
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent).toEqual(['discarded'])
  })
})

describe('a form', () => {
  const open = (kept: KeptDraft[], here = pad().pad) =>
    renderHook(() => useDraft(form, initial), {
      wrapper: ({ children }: { children: ReactNode }) => (
        <DraftsContext
          value={{
            kept,
            here: here.here,
            heard: here.heard,
            said: (name) => here.said(name),
            keep: (name, typed) => here.keep(name, typed),
            discard: (name) => here.discard(name),
          }}
        >
          {children}
        </DraftsContext>
      ),
    })
  const row = (topic: string, typedIn: string): KeptDraft => ({
    form,
    typed: { topic },
    typedIn,
    keptAt: `2025-06-18T00:00:0${topic.length}.000Z`,
  })

  test('goes on where it was left, until that is given up', () => {
    const { result } = open([row('整本书', 'yesterday')])
    expect(result.current).toMatchObject({
      value: { topic: '整本书', place: '' },
      restored: { at: '2025-06-18T00:00:03.000Z' },
      elsewhere: null,
    })
    act(() => result.current.discard())
    expect(result.current).toMatchObject({ value: initial, restored: null, elsewhere: null })
  })

  test('goes on with what this window said last, before the file is heard again', () => {
    const { pad: here } = pad()
    const first = open([], here)
    act(() => first.result.current.change({ topic: '整本书' }))
    first.unmount()
    expect(open([], here).result.current).toMatchObject({ value: { topic: '整本书' } })
  })

  test('is told of another window, and takes its word or goes on with its own', () => {
    const kept = [row('整', 'yesterday')]
    const { result, rerender } = open(kept)
    kept[0] = row('整本书', 'another')
    rerender()
    expect(result.current.elsewhere?.at).toBe('2025-06-18T00:00:03.000Z')
    expect(result.current.value.topic).toBe('整')
    act(() => result.current.elsewhere?.take())
    expect(result.current).toMatchObject({ value: { topic: '整本书' }, elsewhere: null })
  })
})
