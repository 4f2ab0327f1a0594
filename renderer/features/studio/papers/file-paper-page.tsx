import { Select, TextInput } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayFile } from '../../../../shared/domain/filing.ts'
import {
  memberDocumentKinds,
  type StudioDocumentKind,
  schoolDocumentKinds,
  studioDocumentKinds,
  yearlyDocumentKinds,
  yearlyWordKinds,
} from '../../../../shared/domain/studio.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useClient } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useCommand } from '../../../app/command.ts'
import { useYearName } from '../../../app/findings/use-year-name.ts'
import { useSession } from '../../../app/session.ts'
import { type Pick as Picked, SchoolPicker } from '../../../ui/form/async-picker.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { showDone } from '../../../ui/undo-toast.tsx'
import { ChosenFiles } from '../../evidence/chosen-files.tsx'
import type { ChosenFile } from '../../evidence/rows.ts'
import { takeInAll } from '../../evidence/take-in.ts'
import { useSchoolSearch } from '../../people/use-school-search.ts'
import { StudioMissing } from '../page/studio-missing.tsx'
import { useStudio } from '../page/use-studio.ts'
import type { Studio } from '../rows.ts'
import styles from './papers.module.css'

const route = getRouteApi('/studio/$studioId/file')
const fields = ['kind', 'title', 'personId', 'schoolId', 'managementYear', 'filedOn']

/** What is filed for one of the years. */
const ofYear: readonly StudioDocumentKind[] = [...yearlyDocumentKinds, ...yearlyWordKinds]

interface PaperDraft {
  kind: StudioDocumentKind | null
  title: string
  personId: Id<'person'> | null
  school: Picked | null
  managementYear: number | null
  filedOn: Day | null
}

/** Puts a paper of the studio on file: kind first, then only what it needs; a plan counts from the day it is filed. */
export function FilePaperPage() {
  const { studioId } = route.useParams()
  const { data, error } = useStudio(studioId)
  return data ? <FilePaper studio={data} /> : <StudioMissing error={error} />
}

function FilePaper({ studio }: { studio: Studio }) {
  const { t } = useTranslation()
  const { asOf, today } = useAsOf()
  const client = useClient()
  const navigate = useNavigate()
  const yearName = useYearName()
  const { role } = useSession().account
  const file = useCommand(client.studio.fileDocument)
  const search = useSchoolSearch()
  const draft = useDraft<PaperDraft>(`paper.${studio.id}`, {
    kind: null,
    title: '',
    personId: null,
    school: null,
    managementYear: studio.managementYear?.number ?? null,
    filedOn: asOf,
  })
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const [tried, setTried] = useState(false)
  const problems = useProblems(file.error)
  const { value, change } = draft
  const { kind } = value
  const asks = (kinds: readonly StudioDocumentKind[]) => kind !== null && kinds.includes(kind)
  const params = { studioId: studio.id }
  const leave = () => void navigate({ to: '/studio/$studioId/papers', params })
  const missing = (empty: boolean) => (tried && empty ? t('errors.field.required') : undefined)
  const save = () => {
    setTried(true)
    if (kind === null || value.filedOn === null) return
    file.mutate(
      {
        studioId: studio.id,
        kind,
        title: value.title.trim() || null,
        personId: asks(memberDocumentKinds) ? value.personId : null,
        schoolId: asks(schoolDocumentKinds) ? ((value.school?.id ?? null) as Id<'school'> | null) : null,
        managementYear: asks(ofYear) ? value.managementYear : null,
        filedOn: value.filedOn,
      },
      {
        onSuccess: async ({ documentId }) => {
          draft.discard()
          const refused = await takeInAll(client, { kind: 'studio_document', id: documentId }, files)
          for (const said of refused) showDone(said)
          showDone(t('studio.papers.saved', { name: t(`studio.papers.kinds.${kind}`) }))
          leave()
        },
      },
    )
  }
  return (
    <FormPage
      crumb={
        <Link to="/studio/$studioId/papers" params={params}>
          {studio.name}
        </Link>
      }
      title={t('studio.papers.file')}
      sub={t('studio.papers.fileSub')}
      submit={t('studio.papers.file')}
      draft={draft}
      pending={file.isPending}
      onSubmit={save}
      onCancel={leave}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
    >
      <div className={styles.fields}>
        <Select
          label={t('studio.papers.kind')}
          withAsterisk
          searchable
          allowDeselect={false}
          value={kind}
          error={problems.field('kind') ?? missing(kind === null)}
          data={studioDocumentKinds
            .filter((one) => mayFile(role, one))
            .map((one) => ({ value: one, label: t(`studio.papers.kinds.${one}`) }))}
          onChange={(one) => change({ kind: one as StudioDocumentKind, personId: null })}
        />
        <DayInput
          label={t('studio.papers.filedOn')}
          required
          value={value.filedOn}
          max={today}
          error={problems.field('filedOn') ?? missing(value.filedOn === null)}
          onChange={(filedOn) => change({ filedOn })}
        />
        {asks(memberDocumentKinds) && (
          <Select
            label={t('studio.papers.person')}
            withAsterisk
            searchable
            value={value.personId}
            error={problems.field('personId') ?? missing(value.personId === null)}
            data={studio.people
              .filter((one) => one.role === (kind === 'assistant_work' ? 'assistant' : 'member'))
              .map(({ person }) => ({ value: person.id as string, label: person.name }))}
            onChange={(personId) => change({ personId: personId as Id<'person'> | null })}
          />
        )}
        {asks(schoolDocumentKinds) && (
          <SchoolPicker
            label={t('studio.papers.school')}
            required
            value={value.school}
            search={search}
            error={problems.field('schoolId') ?? missing(value.school === null)}
            onChange={(school) => change({ school })}
          />
        )}
        {asks(ofYear) && (
          <Select
            label={t('studio.duty.year')}
            withAsterisk
            allowDeselect={false}
            value={value.managementYear === null ? null : String(value.managementYear)}
            error={problems.field('managementYear') ?? missing(value.managementYear === null)}
            data={studio.managementYears.map((y) => ({ value: String(y.number), label: yearName(y.number) }))}
            onChange={(number) => change({ managementYear: Number(number) })}
          />
        )}
        <TextInput
          className={styles.wide}
          label={t('studio.papers.title')}
          maxLength={120}
          value={value.title}
          error={problems.field('title')}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
      </div>
      <div className={styles.evidence}>
        <ChosenFiles files={files} onChange={setFiles} usual="text" />
      </div>
    </FormPage>
  )
}
