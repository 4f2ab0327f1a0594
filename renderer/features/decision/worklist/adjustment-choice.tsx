import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../../shared/kernel/id.ts'
import { PersonPicker, type Pick as Picked } from '../../../ui/form/async-picker.tsx'
import { usePersonSearch } from '../../people/use-person-search.ts'
import type { Adjustment } from '../rows.ts'

/** What an officer has chosen so far for a studio nobody leads. */
export interface Choice {
  kind: Adjustment['kind']
  successor: Picked | null
}

export const noChoice: Choice = { kind: 'successor', successor: null }

/** The choice as the back end takes it; undefined while nobody has been named. */
export function adjustmentOf({ kind, successor }: Choice): Adjustment | undefined {
  if (kind === 'dissolution') return { kind }
  return successor ? { kind, personId: successor.id as Id<'person'> } : undefined
}

/** Who takes over, or that the studio ends. */
export function AdjustmentChoice({
  value,
  onChange,
  error,
}: {
  value: Choice
  onChange: (value: Choice) => void
  error: string | undefined
}) {
  const { t } = useTranslation()
  const search = usePersonSearch()
  return (
    <>
      <Radio.Group
        aria-label={t('decision.adjust.choice')}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind: kind as Choice['kind'] })}
      >
        <div className="row">
          <Radio value="successor" label={t('decision.adjust.successor')} />
          <Radio value="dissolution" label={t('decision.adjust.dissolution')} />
        </div>
      </Radio.Group>
      {value.kind === 'successor' ? (
        <PersonPicker
          label={t('decision.adjust.who')}
          description={t('decision.adjust.hint')}
          required
          value={value.successor}
          search={search}
          error={error}
          onChange={(successor) => onChange({ ...value, successor })}
        />
      ) : (
        <p className="note">{t('decision.adjust.ends')}</p>
      )}
    </>
  )
}
