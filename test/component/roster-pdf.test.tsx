import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { exitRoster } from '../../shared/documents/exit-roster.ts'
import { day } from '../../shared/kernel/day.ts'
import { openPage } from './page.tsx'

const paper = exitRoster({
  county: '云山县',
  filledBy: { unit: '云山县教育局', person: null, phone: null, on: day('2025-06-18') },
  from: day('2024-09-01'),
  to: day('2025-06-18'),
  exits: [],
})

const open = (print: (input: unknown) => unknown) =>
  openPage('/roster?form=exit-roster', {
    roster: { preview: () => paper, print, frozenList: () => ({ rows: [] }) },
  })

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('where the host makes PDFs, the pages of the preview become one, and the trail says so', async () => {
  const shown: (string | null)[] = []
  const saved: string[] = []
  vi.stubGlobal('bridge', {
    connect: () => {},
    makePdf: async () => {
      shown.push(document.querySelector('.paper')?.textContent ?? null)
      return new TextEncoder().encode('%PDF-1.7')
    },
  })
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => {} }))
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  const print = vi.fn((_: unknown) => paper)
  open(print)
  await screen.findByText('注：本期共退出0人。', {}, { timeout: 10_000 })
  await userEvent.setup().click(await screen.findByRole('button', { name: 'PDF' }))
  await waitFor(() => expect(saved).toEqual(['云山县名师名校长培养工程退出人员名单.pdf']))
  expect(print).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ form: 'exit-roster', medium: 'pdf' }),
  )
  expect(shown).toEqual([expect.stringContaining('本期共退出0人')])
  await waitFor(() => expect(document.querySelector('.paper')).toBeNull())
})

test('in a browser the print dialog makes the PDF', async () => {
  open(() => paper)
  await screen.findByRole('button', { name: '打印' }, { timeout: 10_000 })
  expect(screen.queryByRole('button', { name: 'PDF' })).toBeNull()
})
