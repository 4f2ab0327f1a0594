import { Button, Input, SegmentedControl, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Track, tracks } from '../../../../shared/domain/studio.ts'
import { PersonPicker } from '../../../ui/form/async-picker.tsx'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { YesNo } from '../../../ui/form/yes-no.tsx'
import { PasteNames } from '../../people/paste-names.tsx'
import { usePersonSearch } from '../../people/use-person-search.ts'
import styles from './form.module.css'
import { type FormationDraft, takenIn, withMembers } from './formation-draft.ts'
import { LeadTitles } from './lead-titles.tsx'

interface FieldsProps {
  draft: FormationDraft
  onChange: (part: Partial<FormationDraft>) => void
  /** What is wrong with a field, or with the person at a place of `people`. */
  error: (field: string) => string | undefined
}

const replaced = <T,>(list: readonly T[], at: number, value: T): readonly T[] =>
  list.map((one, i) => (i === at ? value : one))

function Head({ draft, onChange, error, endsOn }: FieldsProps & { endsOn: string | null }) {
  const { t } = useTranslation()
  const search = usePersonSearch()
  return (
    <>
      <Input.Wrapper label={t('studio.form.track')} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={t('studio.form.track')}
          value={draft.track}
          data={tracks.toReversed().map((value) => ({ value, label: t(`studio.track.${value}`) }))}
          onChange={(track) => onChange({ track: track as Track })}
        />
      </Input.Wrapper>
      <DayInput
        label={t('studio.form.startOn')}
        required
        value={draft.startOn}
        error={error('startOn')}
        description={endsOn === null ? undefined : t('studio.form.endsOn', { day: endsOn })}
        onChange={(startOn) => onChange({ startOn })}
      />
      <TextInput
        label={t('studio.form.subject')}
        placeholder={t('studio.form.subjectHint')}
        value={draft.subject}
        error={error('subject')}
        autoComplete="off"
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
      />
      <TextInput
        label={t('studio.form.document')}
        placeholder={t('ui.decision.documentHint')}
        value={draft.documentNumber}
        error={error('documentNumber')}
        autoComplete="off"
        onChange={(event) => onChange({ documentNumber: event.currentTarget.value })}
      />
      <div className={styles.wide}>
        <PersonPicker
          label={t('studio.form.lead')}
          required
          value={draft.lead}
          search={search}
          error={error('lead')}
          without={takenIn(draft)}
          onChange={(lead) => onChange({ lead })}
        />
        <LeadTitles lead={draft.lead} on={draft.startOn} />
      </div>
    </>
  )
}

function Assistants({ draft, onChange, error }: FieldsProps) {
  const { t } = useTranslation()
  const search = usePersonSearch()
  const { assistants } = draft
  return (
    <>
      <h2 className={styles.group}>{t('studio.form.assistants')}</h2>
      {assistants.map((place, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place is known by its number
        <div key={i} className={styles.pair}>
          <PersonPicker
            label={t('studio.form.assistant', { n: i + 1 })}
            description={place.person?.hint}
            value={place.person}
            search={search}
            error={place.person ? error(place.person.id) : undefined}
            without={takenIn(draft)}
            onChange={(person) =>
              onChange({ assistants: replaced(assistants, i, { person, attested: null }) })
            }
          />
          {place.person && (
            <YesNo
              label={t('studio.form.attested')}
              value={place.attested}
              onChange={(attested) =>
                onChange({ assistants: replaced(assistants, i, { ...place, attested }) })
              }
            />
          )}
        </div>
      ))}
    </>
  )
}

function Members({ draft, onChange, error }: FieldsProps) {
  const { t } = useTranslation()
  const search = usePersonSearch()
  const { members } = draft
  return (
    <>
      <h2 className={styles.group}>{t('studio.form.members')}</h2>
      {members.map((member, i) => (
        <PersonPicker
          // biome-ignore lint/suspicious/noArrayIndexKey: a place is known by its number
          key={i}
          label={t('studio.form.member', { n: i + 1 })}
          description={member?.hint}
          value={member}
          search={search}
          error={member ? error(member.id) : undefined}
          without={takenIn(draft)}
          onChange={(picked) => onChange({ members: replaced(members, i, picked) })}
        />
      ))}
      <div className={styles.wide}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={13} />}
          onClick={() => onChange({ members: [...members, null] })}
        >
          {t('studio.form.add')}
        </Button>
        <PasteNames
          without={takenIn(draft)}
          onFound={(people) => onChange({ members: withMembers(members, people) })}
        />
      </div>
    </>
  )
}

/** The fields of a studio being formed: kind and days, the lead with the titles held, assistants, members. */
export function FormationFields(props: FieldsProps & { endsOn: string | null }) {
  return (
    <div className={styles.fields}>
      <Head {...props} />
      <Assistants {...props} />
      <Members {...props} />
    </div>
  )
}
