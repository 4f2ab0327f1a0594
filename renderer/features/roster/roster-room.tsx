import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formTraits, rosterForms } from '../../../shared/domain/roster.ts'
import { useSession } from '../../app/session.ts'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { Lines, Section } from '../../ui/page/section.tsx'
import { useMayDecide } from '../decision/may-decide.ts'
import { FrozenSection } from './frozen/frozen-section.tsx'
import { LayoutsSection } from './own/layouts-section.tsx'
import { ReleasedList } from './review/released-list.tsx'
import { RosterPage } from './roster-page.tsx'
import styles from './roster-room.module.css'
import { useMayMake } from './use-may-make.ts'

const route = getRouteApi('/roster')

/** The room where rosters are made: what can be printed; with a form in the address, that form on paper. */
export function RosterRoom() {
  const { form, ...search } = route.useSearch()
  const { role } = useSession().account
  if (role === 'reviewer') return <ReleasedList />
  return form ? <RosterPage key={form} search={{ ...search, form }} /> : <Room />
}

function Room() {
  const { t } = useTranslation()
  const forms = rosterForms.filter(useMayMake()).filter((form) => form !== 'own-roster')
  const mayFreeze = useMayDecide()
  return (
    <Page header={<PageHeader title={t('roster.title')} sub={t('roster.sub')} />}>
      <div className={styles.columns}>
        <Section title={t('roster.forms')} count={forms.length}>
          <Lines>
            {forms.map((form) => (
              <li key={form}>
                <Link to="/roster" search={{ form }} className={styles.form}>
                  <span className="strong">{t(`roster.form.${form}`)}</span>
                  <span className={styles.what}>{t(`roster.what.${form}`)}</span>
                  <span className={styles.files}>
                    {formTraits[form].files.map((file) => `.${file}`).join('　')}
                  </span>
                </Link>
              </li>
            ))}
          </Lines>
        </Section>
        {mayFreeze && (
          <div className={styles.beside}>
            <FrozenSection />
            <LayoutsSection />
          </div>
        )}
      </div>
    </Page>
  )
}
