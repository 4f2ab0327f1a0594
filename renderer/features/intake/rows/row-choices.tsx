import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { IntakePreviewRow } from '../../../../shared/contract/intake.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import styles from '../intake.module.css'

const another = 'new'
const repeats = ['DUPLICATE_IN_FILE', 'DUPLICATE_IN_FILE_POSSIBLE']

/** Whom or which school a row means, where only a person can say. */
export function RowChoices({
  row,
  onChoose,
}: {
  row: IntakePreviewRow
  onChoose: (choice: { record?: Id<'record'> | 'new'; school?: Id<'school'> | 'new' }) => void
}) {
  const { t } = useTranslation()
  const doubled = row.choices.length === 0 && row.problems.some((p) => repeats.includes(p.code))
  const choices = doubled ? [{ of: 'record' as const, candidates: [] }] : row.choices
  return choices.map(({ of, candidates }) => (
    <Radio.Group
      key={of}
      label={t(`intake.page.choose.${of}`)}
      onChange={(id) => onChoose({ [of]: id as Id<'record'> & Id<'school'> })}
    >
      <div className={styles.radios}>
        {candidates.map((one) => (
          <Radio key={one.id} value={one.id} label={one.hint ? `${one.label} · ${one.hint}` : one.label} />
        ))}
        <Radio value={another} label={t(`intake.page.another.${of}`)} />
      </div>
    </Radio.Group>
  ))
}
