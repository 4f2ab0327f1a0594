import { NumberInput, Select, TextInput } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../../shared/kernel/day.ts'
import { useClient } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useCommand } from '../../../app/command.ts'
import { useFindingWords } from '../../../app/findings/finding-words.ts'
import { useYearName } from '../../../app/findings/use-year-name.ts'
import { OutcomeBadge } from '../../../ui/finding/outcome-badge.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { showDone } from '../../../ui/undo-toast.tsx'
import { StudioMissing } from '../page/studio-missing.tsx'
import { useKnownNames } from '../page/use-known-names.ts'
import { useAccount, useStudio } from '../page/use-studio.ts'
import type { Account, Studio } from '../rows.ts'
import styles from './money.module.css'

const route = getRouteApi('/studio/$studioId/allocate')
const fields = ['managementYear', 'amountFen', 'paidOn', 'documentNumber']

/** Records the money given to a studio for a management year; what the policy gives is filled in. */
export function AllocatePage() {
  const { studioId } = route.useParams()
  const { data: studio, error } = useStudio(studioId)
  const account = useAccount(studioId).data
  if (!studio) return <StudioMissing error={error} />
  return account ? <Allocate studio={studio} account={account} /> : null
}

function Allocate({ studio, account }: { studio: Studio; account: Account }) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const client = useClient()
  const navigate = useNavigate()
  const yearName = useYearName()
  const allocate = useCommand(client.funding.allocate)
  const problems = useProblems(allocate.error)
  const words = useFindingWords(useKnownNames(studio))
  const open = (number: number | null) => {
    const year = account.years.find((y) => y.number === number)
    return year?.dueFen ? Math.max(0, year.dueFen - year.allottedFen) / 100 : null
  }
  const [year, setYear] = useState(account.managementYear)
  const [amount, setAmount] = useState(open(account.managementYear))
  const [paidOn, setPaidOn] = useState<Day | null>(asOf)
  const [document, setDocument] = useState('')
  const params = { studioId: studio.id }
  const leave = () => void navigate({ to: '/studio/$studioId/money', params })
  return (
    <FormPage
      crumb={
        <Link to="/studio/$studioId/money" params={params}>
          {studio.name}
        </Link>
      }
      title={t('studio.money.allocate')}
      sub={t('studio.money.allocateSub')}
      submit={t('studio.money.allocate')}
      pending={allocate.isPending}
      disabled={year === null || amount === null || paidOn === null}
      onCancel={leave}
      onSubmit={() => {
        if (year === null || amount === null || paidOn === null) return
        allocate.mutate(
          {
            studioId: studio.id,
            managementYear: year,
            amountFen: Math.round(amount * 100),
            paidOn,
            documentNumber: document.trim() || null,
          },
          {
            onSuccess: () => {
              showDone(t('studio.money.allocated', { year: yearName(year) }))
              leave()
            },
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
    >
      <div className={styles.fields}>
        <Select
          label={t('studio.duty.year')}
          withAsterisk
          allowDeselect={false}
          value={year === null ? null : String(year)}
          error={problems.field('managementYear')}
          data={account.years.map((y) => ({ value: String(y.number), label: yearName(y.number) }))}
          onChange={(number) => {
            setYear(Number(number))
            setAmount(open(Number(number)))
          }}
        />
        <NumberInput
          label={t('studio.money.amount')}
          withAsterisk
          min={0.01}
          decimalScale={2}
          thousandSeparator=","
          hideControls
          value={amount ?? ''}
          error={problems.field('amountFen')}
          onChange={(given) => setAmount(typeof given === 'number' ? given : null)}
        />
        <DayInput
          label={t('studio.money.paidOn')}
          required
          value={paidOn}
          error={problems.field('paidOn')}
          onChange={setPaidOn}
        />
        <TextInput
          label={t('studio.form.document')}
          placeholder={t('ui.decision.documentHint')}
          maxLength={60}
          value={document}
          error={problems.field('documentNumber')}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
      </div>
      {problems.findings.map((finding) => (
        <div key={finding.question} className="row">
          <OutcomeBadge outcome={finding.outcome} />
          <span>{words.sentence(finding)}</span>
        </div>
      ))}
    </FormPage>
  )
}
