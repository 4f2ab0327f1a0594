import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/kernel/day.ts'
import { formatFen } from '../../../shared/kernel/money.ts'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { useFindingWords } from '../../app/findings/finding-words.ts'
import { useSession } from '../../app/session.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { Lines, Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './funding.module.css'
import { type PastedList, readList } from './pasted.ts'
import type { RewardRow } from './rows.ts'

const fields = ['paidOn', 'documentNumber']

/** What is about to be paid: who is ticked or named in a pasted list, the total, the day and the document. */
export function PayPanel({
  year,
  rows,
  selected,
  onSelect,
  disabled,
}: {
  year: number
  rows: readonly RewardRow[]
  selected: ReadonlySet<string>
  onSelect: (keys: ReadonlySet<string>) => void
  disabled: boolean
}) {
  const { t } = useTranslation()
  const { today } = useSession()
  const pay = useCommand(useClient().funding.payRewards)
  const [paidOn, setPaidOn] = useState<Day | null>(today)
  const [document, setDocument] = useState('')
  const [list, setList] = useState<PastedList | null>(null)
  const problems = useProblems(pay.error)
  const words = useFindingWords()
  const chosen = rows.filter((row) => selected.has(row.person.id) && row.sums.unpaidFen > 0)
  const payments = chosen.flatMap((row) =>
    row.lines.flatMap(({ source, standing, payableFen }) =>
      standing === 'due' && payableFen ? [{ source, amountFen: payableFen }] : [],
    ),
  )
  const totalFen = payments.reduce((sum, one) => sum + one.amountFen, 0)
  const total = formatFen(totalFen)
  const nameOf = (id: string) => rows.find((row) => row.person.id === id)?.person.name ?? ''
  const ready = payments.length > 0 && paidOn !== null && document.trim() !== '' && !disabled
  return (
    <Form
      className={styles.panel}
      onSubmit={() => {
        if (!ready || paidOn === null) return
        pay.mutate(
          { year, payments, paidOn, documentNumber: document.trim() },
          {
            onSuccess: ({ paymentIds }) => {
              showDone(t('funding.pay.saved', { count: paymentIds.length, total }))
              onSelect(new Set())
              setList(null)
            },
          },
        )
      }}
    >
      <Section title={t('funding.pay.title')} count={t('funding.pay.people', { count: chosen.length })}>
        <div className={styles.figure}>
          {total} <small>{t('funding.yuan')}</small>
        </div>
      </Section>
      <Textarea
        label={t('funding.pay.paste')}
        placeholder={t('funding.pay.pasteHint')}
        minRows={2}
        autosize
        maxRows={4}
        value=""
        onChange={() => {
          // a list is pasted, not typed: what it says is shown below
        }}
        onPaste={(event) => {
          event.preventDefault()
          const read = readList(event.clipboardData.getData('text/plain'), rows)
          setList(read)
          onSelect(new Set([...selected, ...read.matched]))
        }}
      />
      {list && (
        <div role="status">
          <p className="note">{t('funding.pay.matched', { count: list.matched.length })}</p>
          {list.unknown.length > 0 && (
            <p className={styles.trouble}>{t('funding.pay.unknown', { list: list.unknown.join(' · ') })}</p>
          )}
          {list.differing.map((one) => (
            <p key={one.name} className={styles.trouble}>
              {t('funding.pay.differs', {
                name: one.name,
                given: formatFen(one.given),
                due: formatFen(one.due),
              })}
            </p>
          ))}
        </div>
      )}
      {chosen.length === 0 ? (
        <p className="note">{t('funding.pay.none')}</p>
      ) : (
        <Lines>
          {chosen.slice(0, 8).map((row) => (
            <li key={row.person.id} className={styles.chosen}>
              <span className="ellipsis">{row.person.name}</span>
              <span className="num">{formatFen(row.sums.unpaidFen)}</span>
            </li>
          ))}
          {chosen.length > 8 && (
            <li className={styles.chosen}>
              <span className="note">{t('funding.pay.people', { count: chosen.length - 8 })}</span>
            </li>
          )}
        </Lines>
      )}
      <DayInput
        label={t('funding.pay.paidOn')}
        required
        value={paidOn}
        max={today}
        error={problems.field('paidOn')}
        onChange={setPaidOn}
      />
      <TextInput
        label={t('funding.pay.document')}
        required
        placeholder={t('ui.decision.documentHint')}
        value={document}
        error={problems.field('documentNumber')}
        onChange={(event) => setDocument(event.currentTarget.value)}
      />
      <FormProblem>{problems.whole ?? problems.elsewhere(fields)[0]}</FormProblem>
      {problems.findings.map((finding) => (
        <p key={finding.subject.id} className={styles.trouble}>
          {t('funding.pay.refused', { name: nameOf(finding.subject.id), why: words.sentence(finding) })}
        </p>
      ))}
      <Button type="submit" fullWidth loading={pay.isPending} disabled={!ready}>
        {t('funding.pay.save', { count: chosen.length, total })}
      </Button>
      <p className="note">{t('funding.pay.note')}</p>
    </Form>
  )
}
