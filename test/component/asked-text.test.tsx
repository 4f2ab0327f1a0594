import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useAskedText } from '../../renderer/ui/list/use-asked-text.ts'

describe('text that is asked when the typing pauses', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const typing = () => {
    const ask = vi.fn()
    const hook = renderHook(({ question }) => useAskedText(question, ask), {
      initialProps: { question: '' },
    })
    const type = (text: string) => act(() => hook.result.current[1](text))
    return { ask, hook, type, shown: () => hook.result.current[0] }
  }

  test('one question for letters typed quickly', () => {
    const { ask, type, shown } = typing()
    for (const text of ['z', 'zm', 'zmb']) type(text)
    expect(shown()).toBe('zmb')
    expect(ask).not.toHaveBeenCalled()
    act(() => void vi.advanceTimersByTime(150))
    expect(ask.mock.calls).toEqual([['zmb']])
  })

  test('a slow answer to an earlier question takes no letters away', () => {
    const { hook, type, shown } = typing()
    type('z')
    act(() => void vi.advanceTimersByTime(150))
    type('zm')
    hook.rerender({ question: 'z' })
    expect(shown()).toBe('zm')
  })

  test('a question from outside replaces the text and is not asked again', () => {
    const { ask, hook, shown } = typing()
    hook.rerender({ question: '云岭' })
    act(() => void vi.advanceTimersByTime(1000))
    expect(shown()).toBe('云岭')
    expect(ask).not.toHaveBeenCalled()
  })
})
