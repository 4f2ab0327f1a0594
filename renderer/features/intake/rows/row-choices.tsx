import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { IntakePreviewRow } from '../../../../shared/contract/intake.ts'
import type { AskedOf } from '../../../../shared/domain/intake.ts'
import type { IntakeKind } from '../../../../shared/domain/intake-kinds.ts'
import styles from '../intake.module.css'

const another = 'new'
const repeats = ['DUPLICATE_IN_FILE', 'DUPLICATE_IN_FILE_POSSIBLE']

/** Whom or which school a row means, where only a person can say. */
export function RowChoices({
  kind,
  row,
  onChoose,
}: {
  kind: IntakeKind
  row: IntakePreviewRow
  onChoose: (choice: Partial<Record<AskedOf, never>>) => void
}) {
  const { t } = useTranslation()
  const doubled = row.choices.length === 0 && row.problems.some((p) => repeats.includes(p.code))
  const choices = doubled ? [{ of: 'record' as const, candidates: [] }] : row.choices
  return choices.map(({ of, candidates }) => (
    <Radio.Group
      key={of}
      label={t(`intake.page.choose.${of}`)}
      onChange={(id) => onChoose({ [of]: id as never })}
    >
      <div className={styles.radios}>
        {candidates.map((one) => (
          <Radio key={one.id} value={one.id} label={one.hint ? `${one.label} · ${one.hint}` : one.label} />
        ))}
        {mayBeNew(kind, of) && <Radio value={another} label={t(`intake.page.another.${of}`)} />}
      </div>
    </Radio.Group>
  ))
}

/** Lists of people and schools bring new ones; every other list is about those on record. */
const mayBeNew = (kind: IntakeKind, of: AskedOf): of is 'record' | 'school' =>
  (kind === 'people' || kind === 'schools') && (of === 'record' || of === 'school')
