import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Round } from '../rows.ts'

/** The studio of the round people are chosen for or sent to, with its places. */
export function TargetSelect({
  round,
  value,
  onChange,
}: {
  round: Round
  value: string | null
  onChange: (studioId: string) => void
}) {
  const { t } = useTranslation()
  return (
    <Select
      label={t('formation.column.studio')}
      w={264}
      allowDeselect={false}
      value={value}
      data={round.targets.map(({ studio, placesLeft }) => ({
        value: studio.id as string,
        label: t('formation.page.target', { name: studio.name, count: placesLeft }),
      }))}
      onChange={(id) => id && onChange(id)}
    />
  )
}
