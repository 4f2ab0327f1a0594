import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type PostKind, postKinds } from '../../../../shared/domain/people.ts'
import { SchoolPicker } from '../../../ui/form/async-picker.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { YesNo } from '../../../ui/form/yes-no.tsx'
import { useSchoolSearch } from '../use-school-search.ts'
import styles from './fields.module.css'
import type { PostDraft } from './post-draft.ts'

/** The fields of a post; `error` gives what is wrong with one of them. */
export function PostFields({
  post,
  onChange,
  error,
  required = false,
}: {
  post: PostDraft
  onChange: (part: Partial<PostDraft>) => void
  error: (field: string) => string | undefined
  /** Whether there has to be a post at all. */
  required?: boolean
}) {
  const { t } = useTranslation()
  const search = useSchoolSearch()
  const text = (field: 'unit' | 'duty' | 'reason' | 'documentNumber', label: string, hint?: string) => (
    <TextInput
      label={label}
      placeholder={hint}
      value={post[field]}
      error={error(field)}
      autoComplete="off"
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  )
  return (
    <div className={styles.fields}>
      <DayInput
        label={t('people.post.fromOn')}
        required={required}
        value={post.fromOn}
        error={error('fromOn')}
        onChange={(fromOn) => onChange({ fromOn })}
      />
      <Select
        label={t('people.post.kind')}
        withAsterisk={required}
        value={post.kind}
        error={error('kind')}
        data={postKinds.map((value) => ({ value, label: t(`terms.postKind.${value}`) }))}
        onChange={(kind) => onChange({ kind: kind as PostKind | null })}
      />
      <SchoolPicker
        label={t('people.post.school')}
        value={post.school}
        search={search}
        error={error('schoolId')}
        onChange={(school) => onChange({ school })}
      />
      {text('unit', t('people.post.unit'), t('people.post.unitHint'))}
      {text('duty', t('people.post.duty'), t('people.post.dutyHint'))}
      <YesNo
        label={t('people.post.frontLine')}
        yes={t('people.post.yes')}
        no={t('people.post.no')}
        value={post.frontLine}
        error={error('frontLine')}
        onChange={(frontLine) => onChange({ frontLine })}
      />
      {text('reason', t('people.post.reason'), t('people.post.reasonHint'))}
      {text('documentNumber', t('people.post.document'), t('ui.decision.documentHint'))}
    </div>
  )
}
