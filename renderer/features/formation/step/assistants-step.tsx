import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { useSession } from '../../../app/session.ts'
import { LookBadge } from '../../../ui/finding/outcome-badge.tsx'
import { PersonPicker, type Pick } from '../../../ui/form/async-picker.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { YesNo } from '../../../ui/form/yes-no.tsx'
import { DataList } from '../../../ui/list/data-list.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { SidePanel, Split, SplitMain } from '../../../ui/page/split.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { usePersonSearch } from '../../people/use-person-search.ts'
import { CommandProblem } from '../../selection/command-problem.tsx'
import styles from '../formation.module.css'
import type { Candidate, Round } from '../rows.ts'

/** 助理备案: the chosen leads, and for the one opened the assistants they recommend. */
export function AssistantsStep({
  round,
  mayChange,
  studio,
  onStudio,
}: {
  round: Round
  mayChange: boolean
  studio: string | undefined
  onStudio: (studioId: string) => void
}) {
  const { t } = useTranslation()
  const leads = round.candidates.filter((c) => c.outcome === 'chosen')
  const open =
    leads.find((c) => c.studio.id === studio) ??
    leads.find((c) => !c.formed && c.assistants.length === 0) ??
    leads[0]
  return (
    <Split>
      <SplitMain>
        <DataList
          label={t('formation.step.assistants')}
          height="list"
          columns={[
            {
              id: 'name',
              title: t('formation.column.lead'),
              width: 96,
              cell: (row) => <span className="strong">{row.person.name}</span>,
            },
            { id: 'school', title: t('formation.column.school'), width: 176, cell: (row) => row.school },
            {
              id: 'assistants',
              title: t('formation.column.assistants'),
              cell: (row) =>
                row.assistants.length > 0 ? (
                  row.assistants.map((a) => a.person.name).join(' · ')
                ) : (
                  <LookBadge look="due">{t('formation.assistants.missing')}</LookBadge>
                ),
            },
            {
              id: 'filed',
              title: t('formation.assistants.filedOn'),
              width: 112,
              cell: (row) => row.assistants[0]?.filedOn,
            },
            {
              id: 'formed',
              title: t('formation.column.formed'),
              width: 96,
              cell: (row) => row.formed && t('formation.row.formed'),
            },
          ]}
          rows={leads}
          rowKey={(row) => row.studio.id}
          openKey={open?.studio.id ?? ''}
          onOpen={(row) => onStudio(row.studio.id)}
          empty={t('formation.assistants.noLead')}
        />
      </SplitMain>
      <SidePanel>{open && mayChange && !open.formed && <File key={open.id} lead={open} />}</SidePanel>
    </Split>
  )
}

interface Place {
  person: Pick | null
  attested: boolean | null
}

function File({ lead }: { lead: Candidate }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const search = usePersonSearch()
  const file = useCommand(useClient().formation.fileAssistants)
  const [places, setPlaces] = useState<readonly Place[]>(
    [0, 1].map((i) => {
      const filed = lead.assistants[i]
      return filed
        ? { person: { id: filed.person.id, label: filed.person.name }, attested: filed.attested }
        : { person: null, attested: null }
    }),
  )
  const [recommendedOn, setRecommended] = useState<Day | null>(lead.assistants[0]?.recommendedOn ?? today)
  const [filedOn, setFiled] = useState<Day | null>(lead.assistants[0]?.filedOn ?? today)
  const problems = useProblems(file.error)
  const filled = places.flatMap(({ person, attested }) => (person ? [{ person, attested }] : []))
  const put = (at: number, place: Place) => setPlaces(places.map((one, i) => (i === at ? place : one)))
  const taken = new Set([lead.person.id as string, ...filled.map(({ person }) => person.id)])
  return (
    <Section title={t('formation.assistants.of', { name: lead.person.name })}>
      <div className={styles.stack}>
        <p className="note">{t('formation.assistants.hint', { school: lead.school ?? '' })}</p>
        {places.map((place, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place is known by its number
          <div key={i} className={styles.stack}>
            <PersonPicker
              label={t('studio.form.assistant', { n: i + 1 })}
              description={place.person?.hint}
              value={place.person}
              search={search}
              error={problems.field(`assistants.${i}.personId`)}
              without={taken}
              onChange={(person) => put(i, { person, attested: null })}
            />
            {place.person && (
              <YesNo
                label={t('studio.form.attested')}
                value={place.attested}
                onChange={(attested) => put(i, { ...place, attested })}
              />
            )}
          </div>
        ))}
        <DayInput
          label={t('formation.assistants.recommendedOn')}
          required
          value={recommendedOn}
          error={problems.field('assistants.0.recommendedOn')}
          onChange={setRecommended}
        />
        <DayInput
          label={t('formation.assistants.filedOn')}
          required
          value={filedOn}
          error={problems.field('assistants.0.filedOn')}
          onChange={setFiled}
        />
        <CommandProblem error={problems.findings.length > 0 || problems.whole ? file.error : null} />
        <Button
          loading={file.isPending}
          disabled={filled.length === 0 || recommendedOn === null || filedOn === null}
          onClick={() => {
            if (recommendedOn === null || filedOn === null) return
            file.mutate(
              {
                candidateId: lead.id,
                assistants: filled.map(({ person, attested }) => ({
                  personId: person.id as Id<'person'>,
                  recommendedOn,
                  filedOn,
                  attested,
                })),
              },
              { onSuccess: () => showDone(t('formation.assistants.saved', { name: lead.person.name })) },
            )
          }}
        >
          {t('formation.assistants.save', { count: filled.length })}
        </Button>
      </div>
    </Section>
  )
}
