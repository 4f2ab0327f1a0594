import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { showDone } from '../../../ui/undo-toast.tsx'
import { PersonMissing } from '../person/person-missing.tsx'
import { usePersonNow } from '../person/use-person.ts'
import type { Person } from '../rows.ts'
import { detailGroups } from './detail-groups.ts'
import { changedDetails, changedSealed, draftOf, noSealed } from './details-draft.ts'
import { DetailsFields } from './details-fields.tsx'

const route = getRouteApi('/people/$personId/details')
const shown = detailGroups.flatMap((group) => [...group.fields])

/** Corrects what is kept of a person; only what was changed is sent. */
export function AmendPersonPage() {
  const { personId } = route.useParams()
  const { data, error } = usePersonNow(personId)
  return data ? <AmendPerson person={data} /> : <PersonMissing error={error} />
}

function AmendPerson({ person }: { person: Person }) {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const amend = useCommand(client.people.amendPerson)
  const onRecord = useMemo(() => draftOf(person), [person])
  const draft = useDraft(`details.${person.id}`, onRecord)
  const [sealed, setSealed] = useState(noSealed)
  const problems = useProblems(amend.error)
  const changes = { ...changedDetails(draft.value, onRecord), ...changedSealed(sealed) }
  const count = Object.keys(changes).length
  const leave = () =>
    void navigate({
      to: '/people/$personId',
      params: { personId: person.id },
      search: { tab: 'details' },
    })
  return (
    <FormPage
      crumb={
        <Link to="/people/$personId" params={{ personId: person.id }}>
          {person.name}
        </Link>
      }
      title={t('people.form.amendTitle')}
      sub={t('people.form.amendSub')}
      submit={t('people.form.save')}
      pending={amend.isPending}
      disabled={count === 0}
      onCancel={() => {
        draft.discard()
        leave()
      }}
      onSubmit={() => {
        if (count === 0) return
        amend.mutate(
          { personId: person.id, ...changes },
          {
            onSuccess: () => {
              draft.discard()
              showDone(t('people.form.saved', { name: draft.value.name }))
              leave()
            },
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere(shown)[0]}
      draft={draft}
      note={
        <span className="note">
          {count === 0 ? t('people.form.nothingChanged') : t('people.form.changed', { count })}
        </span>
      }
    >
      <DetailsFields
        details={draft.value}
        onChange={draft.change}
        sealed={sealed}
        onSealed={(part) => setSealed((old) => ({ ...old, ...part }))}
        masked={{ idNumber: person.idNumber, phone: person.phone, bankAccount: person.bankAccount }}
        error={problems.field}
      />
    </FormPage>
  )
}
