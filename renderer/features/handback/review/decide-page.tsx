import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { DraftNote } from '../../../ui/form/draft-note.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { useKeys } from '../../../ui/input/use-keys.ts'
import { ChoiceChip } from '../../../ui/list/choice-chip.tsx'
import { ActBar, Page } from '../../../ui/page/page.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { DifferenceGroups } from '../difference-groups.tsx'
import styles from '../handback.module.css'
import type { Review } from '../rows.ts'
import { useHandbackWords } from '../said.ts'
import {
  type Choice,
  type Choices,
  type Filter,
  filters,
  firstChoices,
  isDecided,
  passes,
  plainRest,
} from './choices.ts'
import { DiscardReturn } from './discard-return.tsx'
import { RefusedRows } from './refused-rows.tsx'
import { TroubleNote } from './trouble-note.tsx'

/** Every difference is accepted or declined; then all of it is written at once. */
export function DecidePage({ review, header }: { review: Review; header: ReactNode }) {
  const { t } = useTranslation()
  const merge = useCommand(useClient().handback.merge)
  const initial = useMemo(() => ({ choices: firstChoices(review.differences) }), [review.differences])
  const draft = useDraft<{ choices: Choices }>(`handback.${review.returnId}.${review.seen}`, initial)
  const { choices } = draft.value
  const [filter, setFilter] = useState<Filter>('all')
  const [here, setHere] = useState<string | undefined>(review.differences[0]?.item)
  const words = useHandbackWords(review.names)
  const { whole, elsewhere } = useProblems(merge.error)

  const shown = review.differences.filter((d) => passes(filter, d, review, choices))
  const rest = plainRest(review, choices)
  const undecided = review.differences.filter((d) => !isDecided(choices[d.item])).length
  const accepted = review.differences.filter((d) => choices[d.item]?.accept).length
  const choose = (item: string, choice: Choice) => draft.change({ choices: { ...choices, [item]: choice } })
  const acceptRest = () =>
    draft.change({
      choices: {
        ...choices,
        ...Object.fromEntries(rest.map((d) => [d.item, { accept: true, note: '' }])),
      },
    })
  const write = async () => {
    const done = await merge.mutateAsync({
      returnId: review.returnId,
      seen: review.seen,
      choices: review.differences.map(({ item }) => ({
        item,
        accept: choices[item]?.accept ?? false,
        note: choices[item]?.note.trim() || null,
      })),
    })
    draft.discard()
    showDone(t('handback.merged', { accepted: done.accepted, declined: done.declined }))
  }

  const step = (by: number) => {
    const at = shown.findIndex((d) => d.item === here)
    const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))]
    if (!next) return
    setHere(next.item)
    document.querySelector(`[data-item="${CSS.escape(next.item)}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const decideHere = (accept: boolean) => {
    if (here === undefined) return
    choose(here, { accept, note: choices[here]?.note ?? '' })
    if (accept) step(1)
  }
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    a: () => decideHere(true),
    d: () => decideHere(false),
    'Ctrl+Enter': () => undecided === 0 && void write(),
  })

  return (
    <Page
      header={header}
      footer={
        <ActBar
          keys={[
            { keys: 'J K', does: t('handback.key.move') },
            { keys: 'A', does: t('handback.key.accept') },
            { keys: 'D', does: t('handback.key.decline') },
          ]}
        >
          <Button disabled={undecided > 0} loading={merge.isPending} onClick={() => void write()}>
            {review.differences.length === 0
              ? t('handback.finish')
              : t('handback.merge', { accepted, declined: review.differences.length - undecided - accepted })}
          </Button>
          {undecided > 0 && <span className="note">{t('handback.undecided', { count: undecided })}</span>}
          <DiscardReturn returnId={review.returnId} />
        </ActBar>
      }
    >
      <div className={styles.page}>
        <DraftNote {...draft} />
        <FormProblem>{whole ?? elsewhere([]).join(' ')}</FormProblem>
        {review.differences.length === 0 ? (
          <p className="note">{t('handback.nothing')}</p>
        ) : (
          <div className={styles.bar}>
            <ChoiceChip
              label={t('handback.filter.label')}
              value={filter}
              options={filters.map((value) => ({ value, label: t(`handback.filter.${value}`) }))}
              onChange={setFilter}
            />
            {rest.length > 0 && (
              <Button variant="default" size="compact-md" onClick={acceptRest}>
                {t('handback.acceptRest', { count: rest.length })}
              </Button>
            )}
            <span className="note">{t('handback.differences', { count: shown.length })}</span>
          </div>
        )}
        <div>
          <DifferenceGroups
            differences={shown}
            names={review.names}
            here={here}
            under={(record) => {
              const trouble = review.troubles[record]
              return trouble && <TroubleNote trouble={trouble} field={words.field} />
            }}
            side={(difference) => (
              <Decide
                name={difference.field === null ? words.title(difference) : words.field(difference.field)}
                choice={choices[difference.item]}
                onChange={(choice) => {
                  setHere(difference.item)
                  choose(difference.item, choice)
                }}
              />
            )}
          />
        </div>
        <RefusedRows refused={review.refused} field={words.field} />
      </div>
    </Page>
  )
}

/** Accept or decline one difference; a decline says why. */
function Decide({
  name,
  choice,
  onChange,
}: {
  name: string
  choice: Choice | undefined
  onChange: (choice: Choice) => void
}) {
  const { t } = useTranslation()
  const value = choice === undefined ? '' : choice.accept ? 'accept' : 'decline'
  return (
    <div className={styles.choice}>
      <SegmentedControl
        size="xs"
        aria-label={name}
        value={value}
        data={(['accept', 'decline'] as const).map((of) => ({ value: of, label: t(`handback.${of}`) }))}
        onChange={(of) => onChange({ accept: of === 'accept', note: choice?.note ?? '' })}
      />
      {choice && (
        <TextInput
          size="xs"
          className="grow"
          aria-label={t('handback.noteFor', { name })}
          placeholder={t('handback.note')}
          value={choice.note}
          maxLength={400}
          error={!choice.accept && choice.note.trim() === '' ? t('handback.needNote') : undefined}
          onChange={(event) => onChange({ ...choice, note: event.currentTarget.value })}
        />
      )}
    </div>
  )
}
