import { NumberInput, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type SpendingCategory, spendingCategories } from '../../../../shared/domain/activity.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { formatFen } from '../../../../shared/kernel/money.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useCommand } from '../../../app/command.ts'
import { useFindingWords } from '../../../app/findings/finding-words.ts'
import { OutcomeBadge } from '../../../ui/finding/outcome-badge.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { showDone } from '../../../ui/undo-toast.tsx'
import { ChosenFiles } from '../../evidence/chosen-files.tsx'
import type { ChosenFile } from '../../evidence/rows.ts'
import { takeInAll } from '../../evidence/take-in.ts'
import { StudioMissing } from '../page/studio-missing.tsx'
import { useKnownNames } from '../page/use-known-names.ts'
import { useAccount, useStudio } from '../page/use-studio.ts'
import type { Studio } from '../rows.ts'
import styles from './money.module.css'

const route = getRouteApi('/studio/$studioId/spend')
const fields = ['spentOn', 'category', 'amountFen', 'purpose', 'voucher', 'activityId']

interface SpendDraft {
  spentOn: Day | null
  category: SpendingCategory | null
  /** Yuan, as typed. */
  amount: number | null
  purpose: string
  voucher: string
  activityId: Id<'activity'> | null
}

const nothing: SpendDraft = {
  spentOn: null,
  category: null,
  amount: null,
  purpose: '',
  voucher: '',
  activityId: null,
}

/** Records one spending of a studio with its voucher, for one of the permitted uses; beside it what is left. */
export function SpendPage() {
  const { studioId } = route.useParams()
  const { data: studio, error } = useStudio(studioId)
  return studio ? <Spend studio={studio} /> : <StudioMissing error={error} />
}

function spendInput({ spentOn, category, amount, purpose, voucher, activityId }: SpendDraft) {
  if (spentOn === null || category === null || amount === null || purpose.trim() === '') return null
  return {
    spentOn,
    category,
    amountFen: Math.round(amount * 100),
    purpose: purpose.trim(),
    voucher: voucher.trim() || null,
    activityId,
  }
}

function Spend({ studio }: { studio: Studio }) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const client = useClient()
  const navigate = useNavigate()
  const spend = useCommand(client.funding.spend)
  const draft = useDraft(`spend.${studio.id}`, nothing)
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [tried, setTried] = useState(false)
  const problems = useProblems(spend.error)
  const words = useFindingWords(useKnownNames(studio))
  const { value, change } = draft
  const input = spendInput(value)
  const activities = useQuery(
    useApi().activity.list.queryOptions({ input: { studioId: studio.id, limit: 100 } }),
  ).data
  const params = { studioId: studio.id }
  const leave = () => void navigate({ to: '/studio/$studioId/money', params })
  const missing = (empty: boolean) => (tried && empty ? t('errors.field.required') : undefined)
  const save = () => {
    setTried(true)
    if (!input) return
    spend.mutate(
      { studioId: studio.id, ...input },
      {
        onSuccess: async ({ spendingId }) => {
          draft.discard()
          const refused = await takeInAll(client, { kind: 'spending', id: spendingId }, files)
          for (const said of refused) showDone(said)
          showDone(t('studio.money.saved', { purpose: input.purpose }))
          leave()
        },
      },
    )
  }
  return (
    <FormPage
      crumb={
        <Link to="/studio/$studioId/money" params={params}>
          {studio.name}
        </Link>
      }
      title={t('studio.money.spend')}
      sub={t('studio.money.spendSub')}
      submit={t('studio.money.spendAct')}
      draft={draft}
      pending={spend.isPending}
      onSubmit={save}
      onCancel={leave}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
      aside={<Left studioId={studio.id} amount={value.amount} />}
    >
      <div className={styles.fields}>
        <DayInput
          label={t('studio.money.day')}
          required
          value={value.spentOn}
          max={asOf}
          error={problems.field('spentOn') ?? missing(value.spentOn === null)}
          onChange={(spentOn) => change({ spentOn })}
        />
        <Select
          label={t('studio.money.use')}
          description={t('studio.money.useHint')}
          withAsterisk
          allowDeselect={false}
          value={value.category}
          error={problems.field('category') ?? missing(value.category === null)}
          data={spendingCategories.map((one) => ({ value: one, label: t(`studio.money.category.${one}`) }))}
          onChange={(category) => change({ category: category as SpendingCategory })}
        />
        <NumberInput
          label={t('studio.money.amount')}
          withAsterisk
          min={0.01}
          max={1_000_000}
          decimalScale={2}
          thousandSeparator=","
          hideControls
          value={value.amount ?? ''}
          error={problems.field('amountFen') ?? missing(value.amount === null)}
          onChange={(amount) => change({ amount: typeof amount === 'number' ? amount : null })}
        />
        <TextInput
          label={t('studio.money.voucherNumber')}
          description={t('studio.money.voucherHint')}
          maxLength={60}
          value={value.voucher}
          error={problems.field('voucher')}
          onChange={(event) => change({ voucher: event.currentTarget.value })}
        />
        <TextInput
          className={styles.wide}
          label={t('studio.money.purpose')}
          withAsterisk
          maxLength={200}
          value={value.purpose}
          error={problems.field('purpose') ?? missing(value.purpose.trim() === '')}
          onChange={(event) => change({ purpose: event.currentTarget.value })}
        />
        <Select
          className={styles.wide}
          label={t('studio.money.forActivity')}
          clearable
          searchable
          value={value.activityId}
          error={problems.field('activityId')}
          data={(activities?.rows ?? []).map((a) => ({
            value: a.id as string,
            label: `${a.fromOn} ${a.topic}`,
          }))}
          onChange={(id) => change({ activityId: id as Id<'activity'> | null })}
        />
      </div>
      {problems.findings.map((finding) => (
        <div key={finding.question} className="row">
          <OutcomeBadge outcome={finding.outcome} />
          <span>{words.sentence(finding)}</span>
        </div>
      ))}
      <div className={styles.evidence}>
        <ChosenFiles files={files} onChange={setFiles} usual="voucher" />
      </div>
    </FormPage>
  )
}

/** What the year still has, and would have after this. */
function Left({ studioId, amount }: { studioId: Id<'studio'>; amount: number | null }) {
  const { t } = useTranslation()
  const account = useAccount(studioId).data
  const year = account?.years.find((y) => y.number === account.managementYear)
  if (!account || !year) return <p className="ink-2">{t('studio.money.outside')}</p>
  const after = year.balanceFen - Math.round((amount ?? 0) * 100)
  return (
    <>
      <p className="note">{t('studio.money.balance')}</p>
      <p className="strong">{formatFen(year.balanceFen)}</p>
      {amount !== null && (
        <>
          <p className="note">{t('studio.money.after')}</p>
          <p className="strong">
            {after < 0 ? t('studio.money.over', { by: formatFen(-after) }) : formatFen(after)}
          </p>
        </>
      )}
      {account.frozen && <p>{t('studio.money.frozenWhy')}</p>}
    </>
  )
}
