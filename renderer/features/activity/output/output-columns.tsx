import type { TFunction } from 'i18next'
import type { Column } from '../../../ui/list/column.ts'
import { Unknown } from '../../../ui/page/facts.tsx'
import type { Output } from '../rows.ts'

/** What its kind has to say of an output: journal and place among the authors, or the part taken. */
export function sayDetail(t: TFunction, output: Output): string {
  return [
    output.publication,
    output.status && t(`activity.output.statusOf.${output.status}`),
    output.authorPosition !== null && t('activity.output.nth', { n: output.authorPosition }),
    output.tookPartAs && t(`activity.output.asOf.${output.tookPartAs}`),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The columns of every list of outputs. */
export function outputColumns(t: TFunction): readonly Column<Output>[] {
  return [
    { id: 'day', title: t('activity.output.day'), width: 104, cell: (output) => output.happenedOn },
    {
      id: 'kind',
      title: t('activity.output.kind'),
      width: 112,
      cell: (output) => <span className="ink-2">{t(`terms.outputKind.${output.kind}`)}</span>,
    },
    {
      id: 'person',
      title: t('activity.output.person'),
      width: 84,
      cell: (output) => <span className="strong">{output.person.name}</span>,
    },
    { id: 'title', title: t('activity.output.name'), cell: (output) => output.title },
    {
      id: 'level',
      title: t('activity.output.level'),
      width: 84,
      cell: (output) =>
        output.level ? t(`terms.level.${output.level}`) : <Unknown label={t('activity.output.level')} />,
    },
    {
      id: 'detail',
      title: t('activity.output.detail'),
      minor: true,
      cell: (output) => <span className="ink-2">{sayDetail(t, output)}</span>,
    },
  ]
}
