import { useTranslation } from 'react-i18next'
import { PlainBadge } from '../../ui/finding/outcome-badge.tsx'
import { DifferenceGroups } from './difference-groups.tsx'
import type { Review } from './rows.ts'

/** What the bureau decided on each difference, with its note. */
export function DecidedGroups({ decided, names }: Pick<Review, 'decided' | 'names'>) {
  const { t } = useTranslation()
  const verdicts = new Map(decided.map((d) => [d.item, d]))
  return (
    <DifferenceGroups
      differences={decided}
      names={names}
      side={({ item }) => {
        const verdict = verdicts.get(item)
        return (
          <>
            <PlainBadge>{t(verdict?.accepted ? 'handback.accept' : 'handback.decline')}</PlainBadge>
            {verdict?.note && <span className="note"> {verdict.note}</span>}
          </>
        )
      }}
    />
  )
}
