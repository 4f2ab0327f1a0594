import type { TFunction } from 'i18next'
import { PlainBadge } from '../../../ui/finding/outcome-badge.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { FindingNote } from '../finding-note.tsx'
import type { Applicant, Round } from '../rows.ts'

/** What the lead of a studio said of an applicant: chosen, declined, nothing yet. */
export const choiceAt = (row: Applicant, studioId: string) =>
  row.choices.find((choice) => choice.studioId === studioId)

/** Who asks for a place: from where, for which studio, what the policy says, how far it has come. */
export const applicantColumns = (t: TFunction, round: Round): readonly Column<Applicant>[] => [
  {
    id: 'name',
    title: t('formation.column.person'),
    width: 88,
    cell: (row) => <span className="strong">{row.person.name}</span>,
  },
  { id: 'school', title: t('formation.column.school'), width: 152, cell: (row) => row.school },
  {
    id: 'subject',
    title: t('formation.column.subject'),
    width: 72,
    minor: true,
    cell: (row) => row.subject,
  },
  {
    id: 'wishes',
    title: t('formation.column.wishes'),
    width: 176,
    cell: (row) =>
      row.wishes.length > 0 ? row.wishes.map((w) => w.name).join(' · ') : t('formation.apply.anywhere'),
  },
  {
    id: 'check',
    title: t('formation.column.check'),
    cell: (row) => <FindingNote findings={row.findings} barred={row.barred} />,
  },
  {
    id: 'state',
    title: t('formation.column.state'),
    width: 208,
    cell: (row) => <State row={row} round={round} t={t} />,
  },
]

function State({ row, round, t }: { row: Applicant; round: Round; t: TFunction }) {
  if (row.outcome === 'assigned')
    return <PlainBadge>{t('formation.row.assigned', { name: row.studio?.name ?? '' })}</PlainBadge>
  if (row.outcome) return <PlainBadge>{t(`formation.outcome.${row.outcome}`)}</PlainBadge>
  const chosen = row.choices.find((choice) => choice.chosen)
  const target = round.targets.find(({ studio }) => studio.id === chosen?.studioId)
  if (target)
    return <span className="ink-2">{t('formation.row.chosenBy', { name: target.lead?.name ?? '' })}</span>
  return (
    <span className="note">
      {row.choices.length > 0 ? t('formation.row.declined') : t('formation.row.waiting')}
    </span>
  )
}
