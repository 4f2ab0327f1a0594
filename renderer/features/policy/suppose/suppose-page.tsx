import { SegmentedControl } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type ComponentType, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { WhatIf } from '../what-if.tsx'
import { type Change, type FieldsProps, type Supposable, supposable } from './change.ts'
import { GradeFields } from './grade-fields.tsx'
import { JoiningFields, LeavingFields, PostFields } from './moving-fields.tsx'
import { ParameterFields, ReadingFields } from './policy-fields.tsx'
import styles from './suppose.module.css'

const route = getRouteApi('/policy/suppose')

const fields: Readonly<Record<Supposable, ComponentType<FieldsProps>>> = {
  grade: GradeFields,
  post: PostFields,
  joining: JoiningFields,
  leaving: LeavingFields,
  parameter: ParameterFields,
  reading: ReadingFields,
}

/** What would follow: something is supposed on the left, whom it touches and what it costs stands on the right. */
export function SupposePage() {
  const { t } = useTranslation()
  const { kind = 'grade' } = route.useSearch()
  const navigate = useNavigate()
  const [change, setChange] = useState<Change | null>(null)
  const Fields = fields[kind]
  return (
    <Page
      header={
        <PageHeader
          crumb={<Link to="/policy">{t('policy.title')}</Link>}
          title={t('policy.suppose.title')}
          sub={t('policy.suppose.sub')}
        />
      }
    >
      <div className={styles.page}>
        <div className={styles.fields}>
          <SegmentedControl
            aria-label={t('policy.suppose.what')}
            value={kind}
            data={supposable.map((value) => ({ value, label: t(`policy.suppose.kind.${value}`) }))}
            onChange={(next) => {
              setChange(null)
              void navigate({ to: '/policy/suppose', search: { kind: next }, replace: true })
            }}
          />
          <Fields key={kind} onChange={setChange} />
        </div>
        <div className={styles.effect}>
          {change ? (
            <WhatIf change={change} title={t('policy.suppose.effect')} />
          ) : (
            <p className="note">{t('policy.suppose.fill')}</p>
          )}
        </div>
      </div>
    </Page>
  )
}
