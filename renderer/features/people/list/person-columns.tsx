import { IconCheck } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../../ui/list/column.ts'
import { Unknown } from '../../../ui/page/facts.tsx'
import type { PersonRow } from '../rows.ts'
import { byLevel, sayMonth, sayPost, sayTitle } from '../said.ts'
import styles from './person-columns.module.css'

function FrontLine({ value }: { value: boolean | null }) {
  const { t } = useTranslation()
  if (value === null)
    return <Unknown label={t('people.details.missing', { field: t('people.column.frontLine') })} />
  return value ? (
    <IconCheck size={15} stroke={1.8} className={styles.tick} aria-label={t('terms.yes')} role="img" />
  ) : (
    <span className="ink-3">{t('terms.no')}</span>
  )
}

function Titles({ row }: { row: PersonRow }) {
  const { t } = useTranslation()
  const [highest] = byLevel(row.titles)
  if (!highest) return null
  return (
    <>
      {sayTitle(t, highest)}
      {row.titles.length > 1 && (
        <span className="note"> {t('people.andMore', { count: row.titles.length })}</span>
      )}
    </>
  )
}

/** The columns of every list of people; a missing fact is a dashed hole that says what is missing. */
export function personColumns(t: TFunction): readonly Column<PersonRow>[] {
  const or = (value: string | null | undefined, field: string) =>
    value ?? <Unknown label={t('people.details.missing', { field })} />
  const head = (id: keyof typeof known) => t(`people.column.${id}`)
  const known = {
    name: (row: PersonRow) => <span className="strong">{row.name}</span>,
    sex: (row: PersonRow) => or(row.sex && t(`terms.sex.${row.sex}`), head('sex')),
    birth: (row: PersonRow) => or(row.birth && sayMonth(row.birth), head('birth')),
    school: (row: PersonRow) => or(row.school?.name, head('school')),
    post: (row: PersonRow) =>
      or((row.postKind || row.duty) && sayPost(t, { kind: row.postKind, duty: row.duty }), head('post')),
    frontLine: (row: PersonRow) => <FrontLine value={row.frontLine} />,
    subject: (row: PersonRow) => or(row.subject, head('subject')),
    professionalTitle: (row: PersonRow) => or(row.professionalTitle, head('professionalTitle')),
    titles: (row: PersonRow) => <Titles row={row} />,
  }
  const widths: Partial<Record<keyof typeof known, number>> = {
    name: 132,
    sex: 64,
    birth: 92,
    post: 160,
    frontLine: 72,
    subject: 96,
    professionalTitle: 116,
  }
  const minor: readonly string[] = ['sex', 'frontLine']
  return (Object.keys(known) as (keyof typeof known)[]).map((id) => ({
    id,
    title: head(id),
    cell: known[id],
    ...(widths[id] === undefined ? {} : { width: widths[id] }),
    ...(minor.includes(id) ? { minor: true } : {}),
  }))
}
