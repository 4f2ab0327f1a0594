import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ClauseChip, ReadingChip } from '../../renderer/ui/finding/clause-chip.tsx'
import { clauseWords } from '../../renderer/ui/finding/clause-words.ts'
import { PolicyLinksContext } from '../../renderer/ui/finding/policy-links.ts'
import { render } from './render.tsx'

test.each([
  ['附件2-1', '四（二）1', 'Annex 2-1', '4(2)1'],
  ['附件5-2', '五（三）1', 'Annex 5-2', '5(3)1'],
  ['主文', '十二', 'Main text', '12'],
  ['主文', '一（二）', 'Main text', '1(2)'],
  ['附件2', '二十', 'Annex 2', '20'],
  ['附件2', '十', 'Annex 2', '10'],
])('%s %s is %s %s in English', (document, place, englishDocument, englishPlace) => {
  expect(clauseWords({ document, place }, 'en')).toEqual({ document: englishDocument, place: englishPlace })
  expect(clauseWords({ document, place }, 'zh')).toEqual({ document, place })
})

const links = { clause: () => '#/policy?place=x', reading: (id: string) => `#/policy?reading=${id}` }

test('chips open the policy where there is a policy page, and are plain text where there is none', () => {
  const clause = { document: '附件2-1', place: '六（一）4' }
  const { rerender } = render(<ClauseChip clause={clause} />)
  expect(screen.queryByRole('link')).toBeNull()
  rerender(
    <PolicyLinksContext value={links}>
      <ClauseChip clause={clause} />
      <ReadingChip id="A31" />
    </PolicyLinksContext>,
  )
  expect(screen.getByRole('link', { name: '附件2-1六（一）4' })).toHaveAttribute('href', '#/policy?place=x')
  expect(screen.getByRole('link', { name: '口径A31' })).toHaveAttribute('href', '#/policy?reading=A31')
})
