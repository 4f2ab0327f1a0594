import { Button, Radio, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi, useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { Form } from '../../../ui/form/form.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { Unknown } from '../../../ui/page/facts.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { showDone, showUndo } from '../../../ui/undo-toast.tsx'
import { type DetailField, detailGroups } from '../form/detail-groups.ts'
import type { MergePreview, Person } from '../rows.ts'
import { sayPost, sayTitle } from '../said.ts'
import styles from './same-page.module.css'

type Two = readonly [Person, Person]

/** The one with an ID number stays, else the one that was there first. */
const usuallyStays = ([one, other]: Two): Person['id'] =>
  one.idNumber === null && other.idNumber !== null
    ? other.id
    : one.idNumber !== null && other.idNumber === null
      ? one.id
      : one.id < other.id
        ? one.id
        : other.id

/** Two records side by side, who stays, what follows, and the decision: one person, or two. */
export function SideBySide({ people, onDone }: { people: Two; onDone: () => void }) {
  const { t } = useTranslation()
  const client = useClient()
  const [stays, setStays] = useState(usuallyStays(people))
  const [reason, setReason] = useState('')
  const merge = useCommand(client.people.merge)
  const tellApart = useCommand(client.people.tellApart)
  const [one, other] = people
  const [kept, gone] = stays === one.id ? [one, other] : [other, one]
  const preview = useQuery(
    useApi().people.previewMerge.queryOptions({
      input: { personId: gone.id, sameAsId: kept.id },
      retry: false,
    }),
  )
  const problems = useProblems(merge.error ?? tellApart.error)
  const ahead = useProblems(preview.error)
  const said = reason.trim()
  const submit = () => {
    if (said === '' || !preview.data) return
    merge.mutate(
      { personId: gone.id, sameAsId: kept.id, reason: said },
      {
        onSuccess: ({ moved }) => {
          showUndo(t('people.same.done', { count: moved }), () =>
            client.people.part({ personId: gone.id, reason: t('ui.undo.act') }),
          )
          onDone()
        },
      },
    )
  }
  const differ = () =>
    tellApart.mutate(
      { personId: one.id, otherId: other.id, reason: said },
      {
        onSuccess: () => {
          showDone(t('people.same.differDone'))
          onDone()
        },
      },
    )
  return (
    <Form className={styles.both} onSubmit={submit}>
      <Radio.Group
        aria-label={t('people.same.who')}
        value={stays}
        onChange={(id) => setStays(id as Person['id'])}
      >
        <table className={styles.facts} aria-label={t('people.same.facts')}>
          <thead>
            <tr>
              <th scope="col">{t('people.same.field')}</th>
              {people.map((person) => (
                <th scope="col" key={person.id}>
                  <div className="row">
                    <Link to="/people/$personId" params={{ personId: person.id }}>
                      {person.name}
                    </Link>
                    <Radio
                      value={person.id}
                      label={t(person.id === stays ? 'people.same.stay' : 'people.same.goes')}
                    />
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Rows people={people} />
            {preview.data && <Hanging people={people} kept={kept} preview={preview.data} />}
          </tbody>
        </table>
      </Radio.Group>
      <Section title={t('people.same.after')}>
        <FormProblem>{ahead.whole ?? ahead.elsewhere([]).join(' ')}</FormProblem>
        {preview.data && <After name={kept.name} preview={preview.data} />}
      </Section>
      <TextInput
        label={t('people.same.reason')}
        description={t('people.same.reasonHint')}
        required
        maxLength={200}
        value={reason}
        error={problems.field('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FormProblem>{problems.whole ?? problems.elsewhere(['reason']).join(' ')}</FormProblem>
      <div className="row">
        <Button type="submit" loading={merge.isPending} disabled={said === '' || !preview.data}>
          {t('people.same.merge', { name: kept.name })}
        </Button>
        <Button variant="default" loading={tellApart.isPending} disabled={said === ''} onClick={differ}>
          {t('people.same.differ')}
        </Button>
      </div>
    </Form>
  )
}

/** A month is not another birth than a day in it. */
const saysOther = (one: string | null | undefined, other: string | null | undefined): boolean =>
  one != null && other != null && !one.startsWith(other) && !other.startsWith(one)

/** Every detail that one of the two has, posts and titles; where both say something else, that is marked. */
function Rows({ people }: { people: Two }) {
  const { t } = useTranslation()
  const fields = detailGroups.flatMap((group): readonly DetailField[] => group.fields)
  const value = (person: Person, field: DetailField) =>
    field === 'sex' && person.sex ? t(`terms.sex.${person.sex}`) : person[field]
  return (
    <>
      {fields
        .filter((field) => people.some((person) => person[field] !== null))
        .map((field) => {
          const [one, other] = people.map((person) => value(person, field))
          const differs = saysOther(one, other)
          return (
            <Row
              key={field}
              name={t(`people.details.${field}`)}
              differs={differs}
              cells={[one, other].map(
                (said) =>
                  said ?? (
                    <Unknown label={t('people.details.missing', { field: t(`people.details.${field}`) })} />
                  ),
              )}
            />
          )
        })}
      <Row
        name={t('people.same.posts')}
        cells={people.map((person) =>
          listed(
            person.posts.toReversed().map((post) => ({
              id: post.id,
              text: `${post.school?.name ?? post.unit ?? ''} ${sayPost(t, post)} ${post.fromOn} – ${post.toOn ?? ''}`,
            })),
            t('people.same.noPost'),
          ),
        )}
      />
      <Row
        name={t('people.same.titles')}
        cells={people.map((person) =>
          listed(
            person.titles.map((title) => ({ id: title.id, text: `${sayTitle(t, title)} ${title.fromOn}` })),
            t('people.same.noTitle'),
          ),
        )}
      />
    </>
  )
}

function Hanging({ people, kept, preview }: { people: Two; kept: Person; preview: MergePreview }) {
  const { t } = useTranslation()
  const say = useCounted()
  return (
    <Row
      name={t('people.same.hangs')}
      cells={people.map(
        (person) => say(person === kept ? preview.stays : preview.gone) || t('people.same.nothing'),
      )}
    />
  )
}

function After({ name, preview }: { name: string; preview: MergePreview }) {
  const { t } = useTranslation()
  const say = useCounted()
  const moves = say(preview.gone.map(({ of, count, stays }) => ({ of, count: count - stays })))
  const leaves = say(preview.gone.map(({ of, stays }) => ({ of, count: stays })))
  const learns = preview.learned
    .map((field) => t(`people.details.${field as 'birth'}`))
    .join(t('terms.comma'))
  const lines: readonly (readonly [string, string])[] = [
    [t('people.same.moves', { name }), moves],
    [t('people.same.leaves'), leaves],
    [t('people.same.learns'), learns],
  ]
  return (
    <>
      <dl className={styles.after}>
        {lines
          .filter(([, what]) => what !== '')
          .map(([label, what]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{what}</dd>
            </div>
          ))}
      </dl>
      <p className="note">{t('people.same.keeps', { name })}</p>
    </>
  )
}

function useCounted() {
  const { t } = useTranslation()
  return (held: readonly { of: string; count: number }[]): string =>
    held
      .filter(({ count }) => count > 0)
      .map(({ of, count }) => t('people.same.counted', { what: t(`people.same.of.${of as 'title'}`), count }))
      .join(t('terms.comma'))
}

const listed = (entries: readonly { id: string; text: string }[], none: string): ReactNode =>
  entries.length === 0 ? (
    <span className="ink-3">{none}</span>
  ) : (
    <ul>
      {entries.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ul>
  )

function Row({
  name,
  cells,
  differs = false,
}: {
  name: string
  cells: readonly ReactNode[]
  differs?: boolean
}) {
  const { t } = useTranslation()
  return (
    <tr>
      <th scope="row">
        {name}
        {differs && <span className={styles.differs}>{t('people.same.differs')}</span>}
      </th>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second record
        <td key={at}>{cell}</td>
      ))}
    </tr>
  )
}
