import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import { DataList } from '../../ui/list/data-list.tsx'
import { Section } from '../../ui/page/section.tsx'
import { EvidenceSection } from '../evidence/evidence-section.tsx'
import { useMayChange } from '../people/may-change.ts'
import type { Trainee } from './rows.ts'

type Output = Trainee['outputs'][number]

/** What keeps an output from counting, or the fact that is missing to tell. */
type Because = 'outside_cycle'

/** Everything the trainee has to show, and whether a task counts it: what does not says why. A row opens the papers behind it. */
export function TraineeOutputs({ trainee }: { trainee: Trainee }) {
  const { t, i18n } = useTranslation()
  const mayChange = useMayChange()
  const [opened, setOpened] = useState<string | null>(null)
  const open = trainee.outputs.find((one) => one.id === opened)
  const counted = trainee.outputs.filter((one) => one.counts).length
  const because = ({ because: key }: Output): string => {
    if (key === null) return ''
    return i18n.exists(`cohort.because.${key}`)
      ? t(`cohort.because.${key as Because}`, { from: trainee.cohort.fromOn, to: trainee.cohort.toOn })
      : key
  }
  return (
    <Section
      title={t('cohort.output.title')}
      count={t('cohort.output.counted', { counted, all: trainee.outputs.length })}
    >
      <DataList
        label={t('cohort.output.title')}
        keys={false}
        rows={trainee.outputs}
        rowKey={(one) => one.id}
        onOpen={(one) => setOpened(one.id)}
        empty={t('cohort.output.none')}
        columns={[
          { id: 'on', title: t('cohort.output.on'), width: 104, cell: (one) => one.happenedOn },
          {
            id: 'kind',
            title: t('cohort.output.kind'),
            width: 88,
            cell: (one) => t(`terms.outputKind.${one.kind}`),
          },
          { id: 'title', title: t('cohort.output.name'), cell: (one) => one.title },
          {
            id: 'level',
            title: t('cohort.output.level'),
            width: 64,
            cell: (one) => one.level && t(`terms.level.${one.level}`),
          },
          {
            id: 'counts',
            title: t('cohort.output.counts'),
            width: 104,
            cell: (one) =>
              one.counts ? (
                <LookBadge look="met">{t('cohort.output.yes')}</LookBadge>
              ) : one.counts === null ? (
                <LookBadge look="undet" />
              ) : one.because === 'only_reference' ? (
                <span className="ink-3">{t('cohort.output.reference')}</span>
              ) : (
                <LookBadge look="breach">{t('cohort.output.no')}</LookBadge>
              ),
          },
          {
            id: 'because',
            title: t('cohort.output.because'),
            cell: (one) => <span className="ink-2">{because(one)}</span>,
          },
        ]}
      />
      {open && (
        <>
          <p className="note">{t('cohort.output.behind', { title: open.title })}</p>
          <EvidenceSection
            key={open.id}
            subject={{ kind: 'output', id: open.id }}
            mayChange={mayChange}
            usual="certificate"
          />
        </>
      )}
    </Section>
  )
}
