import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ageOn, holdsOn, isDay } from '../../../../shared/kernel/day.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { LinkButton } from '../../../ui/link-button.tsx'
import { Unknown } from '../../../ui/page/facts.tsx'
import { type HeaderFact, PageHeader } from '../../../ui/page/page-header.tsx'
import { FormLink } from '../../roster/form-link.tsx'
import type { Person } from '../rows.ts'
import { sayPost } from '../said.ts'

/** Who it is and where they stand on the day: birth, school, post, rank. */
export function PersonHeader({ person, mayChange }: { person: Person; mayChange: boolean }) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const held = person.posts.findLast((post) => holdsOn({ from: post.fromOn, to: post.toOn }, asOf))
  const unknown = (field: 'birth' | 'professionalTitle') => (
    <Unknown label={t('people.details.missing', { field: t(`people.details.${field}`) })} />
  )
  const born = () => {
    const { birth } = person
    if (birth === null) return unknown('birth')
    return isDay(birth)
      ? birth + t('terms.comma') + t('people.page.age', { count: ageOn(birth, asOf) })
      : birth
  }
  const post = () => {
    if (!held) return t('people.page.noPost', { day: asOf })
    const line = held.frontLine ? 'people.page.frontLine' : 'people.page.notFrontLine'
    return [sayPost(t, held), ...(held.frontLine === null ? [] : [t(line)])].join(t('terms.comma'))
  }
  const facts: HeaderFact[] = [
    [person.sex ? t(`terms.sex.${person.sex}`) : t('people.page.born'), born()],
    ...(held
      ? [
          [
            t('people.page.school'),
            held.school ? (
              <Link key="school" to="/people/school/$schoolId" params={{ schoolId: held.school.id }}>
                {held.school.name}
              </Link>
            ) : (
              held.unit
            ),
          ] as HeaderFact,
        ]
      : []),
    [t('people.page.post'), post()],
    [t('people.page.professionalTitle'), person.professionalTitle ?? unknown('professionalTitle')],
    ...(person.idNumber === null ? [] : [[t('people.page.idNumber'), person.idNumber] as HeaderFact]),
  ]
  return (
    <PageHeader
      crumb={
        <>
          <Link to="/people">{t('people.list.title')}</Link>
          {held?.school && ` / ${held.school.name}`}
        </>
      }
      title={person.name}
      facts={facts}
      actions={
        mayChange && (
          <>
            <FormLink form="growth-file" about={{ personId: person.id }} />
            <LinkButton to="/people/$personId/details" params={{ personId: person.id }} variant="default">
              {t('people.page.amend')}
            </LinkButton>
            <LinkButton to="/people/$personId/post" params={{ personId: person.id }}>
              {t('people.page.recordPost')}
            </LinkButton>
          </>
        )
      }
    />
  )
}
