import { useTranslation } from 'react-i18next'
import { Consequences } from '../../ui/finding/finding-full.tsx'
import type { Effect } from './rows.ts'
import { sayEffect } from './said.ts'

/** What a decision changes in the record, one line each; a decision without effect says so. */
export function Effects({ effects }: { effects: readonly Effect[] }) {
  const { t } = useTranslation()
  const lines = effects.map((effect) => sayEffect(t, effect))
  return <Consequences items={lines.length > 0 ? lines : [t('decision.effect.none')]} />
}
