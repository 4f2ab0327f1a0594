import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { useSession } from '../../app/session.ts'
import { AskReason } from '../../ui/form/ask-reason.tsx'
import { Section } from '../../ui/page/section.tsx'
import { useMayChange } from '../people/may-change.ts'
import styles from './formation.module.css'
import type { Asking } from './rows.ts'

/** On the studio's page: who asks for a place in it. Its lead says whom they would take; the bureau goes to the round. */
export function WaitingSection({ studioId }: { studioId: Id<'studio'> }) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const { role } = useSession().account
  const mayChange = useMayChange()
  const { data } = useQuery({
    ...useApi().formation.waiting.queryOptions({ input: { studioId, ...view } }),
    enabled: mayChange || role === 'lead',
  })
  if (!data || data.rows.length === 0) return null
  return (
    <div className={styles.waiting}>
      <Section
        title={t('formation.waiting.title')}
        count={t('formation.waiting.count', { count: data.rows.length })}
        aside={t('formation.waiting.left', { count: data.placesLeft })}
      >
        <ul className={styles.people}>
          {data.rows.map((one) => (
            <li key={one.id}>
              <span className="strong">{one.person.name}</span>
              <span className="ink-2 grow ellipsis">{one.school}</span>
              {one.choice && (
                <span className="note">
                  {t(one.choice.chosen ? 'formation.choice.chosen' : 'formation.choice.declined')}
                </span>
              )}
              {role === 'lead' ? (
                <Word of={one} studioId={studioId} />
              ) : (
                <Link
                  to="/studio/rounds/$formationId"
                  params={{ formationId: one.formation.id }}
                  search={{ step: one.choice ? 'assignment' : 'choice', studio: studioId }}
                >
                  {one.formation.name}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

function Word({ of, studioId }: { of: Asking; studioId: Id<'studio'> }) {
  const { t } = useTranslation()
  const choose = useCommand(useClient().formation.choose)
  const say = (chosen: boolean, reason: string | null, close?: () => void) =>
    choose.mutate(
      { studioId, choices: [{ applicationId: of.id, chosen, reason }] },
      { onSuccess: () => close?.() },
    )
  return (
    <>
      {!of.choice?.chosen && (
        <Button
          size="compact-sm"
          variant="default"
          loading={choose.isPending}
          onClick={() => say(true, null)}
        >
          {t('formation.choice.chosen')}
        </Button>
      )}
      {of.choice?.chosen !== false && (
        <AskReason
          act={t('formation.choice.declined')}
          title={t('formation.waiting.decline', { name: of.person.name })}
          what={t('formation.waiting.declineWhat')}
          pending={choose.isPending}
          error={choose.error}
          onSubmit={(reason, close) => say(false, reason, close)}
        />
      )}
    </>
  )
}
