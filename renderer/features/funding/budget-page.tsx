import { Button, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BudgetPurpose, budgetPurposes } from '../../../shared/domain/reward.ts'
import { type Day, yearOf } from '../../../shared/kernel/day.ts'
import { formatFen } from '../../../shared/kernel/money.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { findingRowWords, useLanguage } from '../../app/findings/finding-words.ts'
import { useSession } from '../../app/session.ts'
import { FindingRow } from '../../ui/finding/finding-row.tsx'
import { AskReason } from '../../ui/form/ask-reason.tsx'
import { DayInput } from '../../ui/form/day-input.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { ChoiceChip } from '../../ui/list/choice-chip.tsx'
import { Unknown } from '../../ui/page/facts.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { Lines, Section } from '../../ui/page/section.tsx'
import { Meter } from '../../ui/progress/meter.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './funding.module.css'
import { FundingTabs } from './funding-tabs.tsx'
import type { Budget } from './rows.ts'
import { readFen } from './said.ts'

const route = getRouteApi('/funding/budget')

/** The county's budget of a year, scope by scope, against what the plan asks for. */
export function BudgetPage() {
  const { t } = useTranslation()
  const { view, asOf } = useAsOf()
  const navigate = useNavigate()
  const language = useLanguage()
  const year = route.useSearch().year ?? yearOf(asOf)
  const { data } = useQuery(useApi().funding.budget.queryOptions({ input: { year, ...view } }))
  const words = findingRowWords(language)
  if (!data) return null
  const least = data.scopes.training.leastFen
  return (
    <Page
      header={
        <>
          <PageHeader
            title={t('funding.title')}
            sub={t('funding.budget.sub', { least: least === null ? t('terms.unknown') : formatFen(least) })}
            actions={
              <ChoiceChip
                label={t('funding.year')}
                value={String(year)}
                options={[0, 1, 2, 3].map((before) => {
                  const one = String(yearOf(asOf) - before)
                  return { value: one, label: one }
                })}
                onChange={(one) => void navigate({ to: '/funding/budget', search: { year: Number(one) } })}
              />
            }
          />
          <FundingTabs current="budget" />
        </>
      }
    >
      <div className={styles.page}>
        <div className={styles.scopes}>
          {budgetPurposes.map((purpose) => (
            <Scope key={purpose} purpose={purpose} scope={data.scopes[purpose]} />
          ))}
        </div>
        <Section title={t('funding.budget.policy')}>
          <Lines>
            {data.findings.map((finding) => (
              <li key={finding.question}>
                <FindingRow finding={finding} words={words} />
              </li>
            ))}
          </Lines>
        </Section>
        <div className={styles.two}>
          <Appropriations year={year} budget={data} />
          <Expenses budget={data} />
        </div>
      </div>
    </Page>
  )
}

function Scope({ purpose, scope }: { purpose: BudgetPurpose; scope: Budget['scopes'][BudgetPurpose] }) {
  const { t } = useTranslation()
  const { openingFen, addedFen, leastFen, spentFen } = scope
  const total = openingFen === null ? null : openingFen + addedFen
  return (
    <Section title={t(`funding.budget.purpose.${purpose}`)}>
      <div className={styles.scope}>
        <div className={styles.figure}>
          {total === null ? (
            <Unknown label={t('funding.budget.unknown')} />
          ) : (
            <>
              {formatFen(total)} <small>{t('funding.yuan')}</small>
            </>
          )}
        </div>
        <Meter
          value={spentFen / 100}
          max={Math.max(total ?? 0, leastFen ?? 0, spentFen) / 100}
          {...(leastFen === null ? {} : { pace: leastFen / 100 })}
        />
        <p className="note">
          {[
            `${t('funding.budget.spent')} ${formatFen(spentFen)}`,
            ...(addedFen > 0 ? [`${t('funding.budget.added')} ${formatFen(addedFen)}`] : []),
            ...(leastFen === null ? [] : [`${t('funding.budget.least')} ${formatFen(leastFen)}`]),
          ].join(t('terms.comma'))}
        </p>
      </div>
    </Section>
  )
}

function Appropriations({ year, budget }: { year: number; budget: Budget }) {
  const { t } = useTranslation()
  const client = useClient()
  const { today } = useSession()
  const add = useCommand(client.funding.appropriate)
  const retract = useCommand(client.funding.retractAppropriation)
  const [purpose, setPurpose] = useState<BudgetPurpose>('training')
  const [opening, setOpening] = useState(true)
  const [amount, setAmount] = useState('')
  const [setOn, setSetOn] = useState<Day | null>(null)
  const [document, setDocument] = useState('')
  const problems = useProblems(add.error)
  const amountFen = readFen(amount)
  return (
    <Section title={t('funding.budget.entries')} count={budget.appropriations.length}>
      <Lines>
        {budget.appropriations.map((one) => (
          <li key={one.id} className={styles.entry}>
            <span className="ink-2">{one.setOn}</span>
            <span className="ellipsis">
              {t(`funding.budget.purpose.${one.purpose}`)}{' '}
              <span className="note">
                {t(one.opening ? 'funding.budget.opening' : 'funding.budget.added')} {one.documentNumber}
              </span>
            </span>
            <span className="num">{formatFen(one.amountFen)}</span>
            <AskReason
              act={t('funding.budget.retract')}
              title={t('funding.budget.retractTitle')}
              what={t('funding.budget.retractWhat')}
              error={retract.error}
              pending={retract.isPending}
              onSubmit={(reason, done) =>
                retract.mutate(
                  { appropriationId: one.id, reason },
                  {
                    onSuccess: () => {
                      done()
                      showDone(t('funding.budget.retracted'))
                    },
                  },
                )
              }
            />
          </li>
        ))}
      </Lines>
      {budget.appropriations.length === 0 && <p className="note">{t('funding.budget.noEntries')}</p>}
      <Form
        className={styles.fields}
        label={t('funding.budget.add')}
        onSubmit={() => {
          if (amountFen === null || setOn === null) return
          add.mutate(
            { year, purpose, opening, amountFen, setOn, documentNumber: document.trim() || null },
            {
              onSuccess: () => {
                setAmount('')
                showDone(t('funding.budget.saved'))
              },
            },
          )
        }}
      >
        <Select
          label={t('funding.budget.purposeLabel')}
          allowDeselect={false}
          value={purpose}
          data={budgetPurposes.map((value) => ({ value, label: t(`funding.budget.purpose.${value}`) }))}
          onChange={(value) => setPurpose(value as BudgetPurpose)}
        />
        <Select
          label={t('funding.budget.when')}
          allowDeselect={false}
          value={opening ? 'opening' : 'added'}
          data={(['opening', 'added'] as const).map((value) => ({
            value,
            label: t(`funding.budget.${value}`),
          }))}
          onChange={(value) => setOpening(value === 'opening')}
        />
        <TextInput
          label={t('funding.budget.amount')}
          required
          inputMode="decimal"
          value={amount}
          error={problems.field('amountFen')}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
        <DayInput
          label={t('funding.budget.setOn')}
          required
          value={setOn}
          max={today}
          error={problems.field('setOn')}
          onChange={setSetOn}
        />
        <TextInput
          className={styles.wide}
          label={t('funding.budget.document')}
          placeholder={t('ui.decision.documentHint')}
          value={document}
          error={problems.field('documentNumber')}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
        <div className={styles.wide}>
          <FormProblem>{problems.whole}</FormProblem>
          <Button
            type="submit"
            variant="default"
            loading={add.isPending}
            disabled={amountFen === null || setOn === null}
          >
            {t('funding.budget.add')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

function Expenses({ budget }: { budget: Budget }) {
  const { t } = useTranslation()
  const client = useClient()
  const { today } = useSession()
  const spend = useCommand(client.funding.spendOnTraining)
  const retract = useCommand(client.funding.retractTraining)
  const [spentOn, setSpentOn] = useState<Day | null>(today)
  const [amount, setAmount] = useState('')
  const [purpose, setPurpose] = useState('')
  const [voucher, setVoucher] = useState('')
  const problems = useProblems(spend.error)
  const amountFen = readFen(amount)
  const forWhat = purpose.trim()
  return (
    <Section title={t('funding.budget.expenses')} count={budget.expenses.length}>
      <Lines>
        {budget.expenses.map((one) => (
          <li key={one.id} className={styles.entry}>
            <span className="ink-2">{one.spentOn}</span>
            <span className="ellipsis">
              {one.purpose} <span className="note">{one.voucher}</span>
            </span>
            <span className="num">{formatFen(one.amountFen)}</span>
            <AskReason
              act={t('funding.budget.retract')}
              title={t('funding.budget.retractTitle')}
              what={t('funding.budget.retractWhat')}
              error={retract.error}
              pending={retract.isPending}
              onSubmit={(reason, done) =>
                retract.mutate(
                  { expenseId: one.id, reason },
                  {
                    onSuccess: () => {
                      done()
                      showDone(t('funding.budget.retracted'))
                    },
                  },
                )
              }
            />
          </li>
        ))}
      </Lines>
      {budget.expenses.length === 0 && <p className="note">{t('funding.budget.noEntries')}</p>}
      <Form
        className={styles.fields}
        label={t('funding.budget.spend')}
        onSubmit={() => {
          if (amountFen === null || spentOn === null || forWhat === '') return
          spend.mutate(
            { spentOn, amountFen, purpose: forWhat, voucher: voucher.trim() || null },
            {
              onSuccess: () => {
                setAmount('')
                setPurpose('')
                setVoucher('')
                showDone(t('funding.budget.saved'))
              },
            },
          )
        }}
      >
        <DayInput
          label={t('funding.budget.spentOn')}
          required
          value={spentOn}
          max={today}
          error={problems.field('spentOn')}
          onChange={setSpentOn}
        />
        <TextInput
          label={t('funding.budget.amount')}
          required
          inputMode="decimal"
          value={amount}
          error={problems.field('amountFen')}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
        <TextInput
          label={t('funding.budget.forWhat')}
          required
          value={purpose}
          error={problems.field('purpose')}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
        <TextInput
          label={t('funding.budget.voucher')}
          value={voucher}
          error={problems.field('voucher')}
          onChange={(event) => setVoucher(event.currentTarget.value)}
        />
        <div className={styles.wide}>
          <FormProblem>{problems.whole}</FormProblem>
          <Button
            type="submit"
            variant="default"
            loading={spend.isPending}
            disabled={amountFen === null || spentOn === null || forWhat === ''}
          >
            {t('funding.budget.spend')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
