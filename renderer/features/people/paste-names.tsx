import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sayList } from '../../../shared/policy/say/speech.ts'
import { useLanguage } from '../../app/findings/finding-words.ts'
import { speech } from '../../app/findings/speech.ts'
import type { Pick } from '../../ui/form/async-picker.tsx'
import { type FoundNames, findByNames } from './find-by-names.ts'
import styles from './paste-names.module.css'
import { usePersonSearch } from './use-person-search.ts'

/** Takes a column of names copied from a spreadsheet; who cannot be told from others is left to the picker. */
export function PasteNames({
  without,
  onFound,
}: {
  without: ReadonlySet<string>
  onFound: (people: readonly Pick[]) => void
}) {
  const { t } = useTranslation()
  const said = speech(useLanguage())
  const search = usePersonSearch()
  const [text, setText] = useState('')
  const [found, setFound] = useState<FoundNames | null>(null)
  const [busy, setBusy] = useState(false)
  const fill = async () => {
    setBusy(true)
    try {
      const answer = await findByNames(text, search)
      const people = answer.people.filter((pick) => !without.has(pick.id))
      setFound({ ...answer, people })
      onFound(people)
      setText('')
    } finally {
      setBusy(false)
    }
  }
  return (
    <details className={styles.paste}>
      <summary>{t('people.byName.pasteTitle')}</summary>
      <Textarea
        aria-label={t('people.byName.pasteTitle')}
        description={t('people.byName.pasteHint')}
        autosize
        minRows={3}
        maxRows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="row">
        <Button variant="default" loading={busy} disabled={text.trim() === ''} onClick={() => void fill()}>
          {t('people.byName.paste')}
        </Button>
        {found && (
          <span className="note" role="status">
            {[
              t('people.byName.pasted', { count: found.people.length }),
              found.unknown.length > 0 &&
                t('people.byName.notFound', { names: sayList(said, found.unknown) }),
              found.several.length > 0 &&
                t('people.byName.severalFound', { names: sayList(said, found.several) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
      </div>
    </details>
  )
}
