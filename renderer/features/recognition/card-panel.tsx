import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TitleKind } from '../../../shared/domain/title.ts'
import { formatFen } from '../../../shared/kernel/money.ts'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { useFindingWords } from '../../app/findings/finding-words.ts'
import { useSession } from '../../app/session.ts'
import { FindingFull } from '../../ui/finding/finding-full.tsx'
import { AskReason } from '../../ui/form/ask-reason.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import { useMayChange } from '../people/may-change.ts'
import { sayTitle } from '../people/said.ts'
import { type Deed, DeedFields, deedFields, isWhole } from './deed-fields.tsx'
import styles from './recognition.module.css'
import type { CardRow } from './rows.ts'

/** One card: what it leads to and why, the recognition on it, and taking back what was entered by mistake. */
export function CardPanel({ card, onClose }: { card: CardRow; onClose: () => void }) {
  const { t } = useTranslation()
  const words = useFindingWords()
  const mayChange = useMayChange()
  const retract = useCommand(useClient().recognition.retractCard)
  return (
    <>
      <Section
        title={`${card.person.name} · ${t(`terms.card.${card.kind}`)}`}
        aside={
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
            {t('recognition.close')}
          </Button>
        }
      >
        <p className="note">
          {card.grantedOn} {card.documentNumber} {card.note}
          {card.amountFen !== null &&
            ` · ${t('recognition.card.amount')} ${formatFen(card.amountFen)} ${card.receivedOn ?? ''}`}
        </p>
        {card.direct ? (
          <FindingFull finding={card.direct} words={words} />
        ) : (
          <p>{t('recognition.card.rewardedWhat')}</p>
        )}
      </Section>
      {mayChange && card.direct?.outcome === 'compliant' && <Direct card={card} />}
      <div className="row">
        <Link className="grow" to="/people/$personId" params={{ personId: card.person.id }}>
          {t('selection.application.person')}
        </Link>
        {mayChange && (
          <AskReason
            act={t('recognition.card.retract')}
            title={t('recognition.card.retract')}
            what={t('recognition.card.retractWhat')}
            pending={retract.isPending}
            error={retract.error}
            onSubmit={(reason, close) =>
              retract.mutate(
                { cardId: card.id, reason },
                {
                  onSuccess: () => {
                    close()
                    onClose()
                  },
                },
              )
            }
          />
        )}
      </div>
    </>
  )
}

/** 直接认定: the title the card gives, by a document of its own. */
function Direct({ card }: { card: CardRow }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const recognise = useCommand(useClient().recognition.recogniseDirectly)
  const problems = useProblems(recognise.error)
  const [deed, setDeed] = useState<Deed>({ on: today, documentNumber: '', approver: '' })
  const kind = card.direct?.figures.awardTitle as TitleKind | undefined
  if (!kind) return null
  const title = sayTitle(t, { level: 'county', kind })
  return (
    <Section title={t('recognition.card.direct')}>
      <Form
        label={t('recognition.card.direct')}
        className={styles.stack as string}
        onSubmit={() => {
          if (!isWhole(deed)) return
          recognise.mutate(
            {
              cardId: card.id,
              effectiveOn: deed.on,
              documentNumber: deed.documentNumber.trim(),
              approver: deed.approver.trim(),
            },
            {
              onSuccess: ({ certificateNumber }) =>
                showDone(
                  t('recognition.card.recognised', {
                    name: card.person.name,
                    title,
                    number: certificateNumber,
                  }),
                ),
            },
          )
        }}
      >
        <DeedFields
          deed={deed}
          onChange={(part) => setDeed({ ...deed, ...part })}
          problems={problems}
          day="effectiveOn"
          label={t('recognition.grant.fromOn')}
        />
        <FormProblem>{problems.whole ?? problems.elsewhere(deedFields('effectiveOn'))[0]}</FormProblem>
        <Button type="submit" loading={recognise.isPending} disabled={!isWhole(deed)}>
          {t('recognition.card.recognise', { title })}
        </Button>
      </Form>
    </Section>
  )
}
