import { CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pick } from '../../ui/form/async-picker.tsx'
import { Section } from '../../ui/page/section.tsx'
import styles from './formation.module.css'

/** The people a form is about so far: what is said of each, or what is wrong, and the way off the list. */
export function PickedPeople({
  title,
  count,
  people,
  problem,
  note,
  onRemove,
}: {
  title: string
  count: ReactNode
  people: readonly Pick[]
  problem: (at: number) => ReactNode
  note?: (at: number) => ReactNode
  onRemove: (at: number) => void
}) {
  const { t } = useTranslation()
  return (
    <Section title={title} count={count}>
      <ul className={styles.people}>
        {people.map((person, i) => {
          const wrong = problem(i)
          return (
            <li key={person.id}>
              <span className="strong">{person.label}</span>
              <span className="ink-2 grow ellipsis">{person.hint}</span>
              {wrong ? (
                <span className="look-breach">{wrong}</span>
              ) : (
                note && <span className="note">{note(i)}</span>
              )}
              <CloseButton
                size="sm"
                aria-label={t('formation.apply.remove', { name: person.label })}
                onClick={() => onRemove(i)}
              />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
