import type { Finding } from '../../../shared/policy/finding.ts'
import { sayLeft } from '../../../shared/policy/say/say-sentence.ts'
import { ClauseChip, ForceMark, ReadingChip } from '../../ui/finding/clause-chip.tsx'
import { OutcomeBadge } from '../../ui/finding/outcome-badge.tsx'
import styles from './condition.module.css'
import { findingRowWords, type KnownNames, useLanguage } from './finding-words.ts'
import { speech } from './speech.ts'

/** One condition of a studio where there is no room for a row: badge, topic, what was found, clause. */
export function Condition({ finding, known, href }: { finding: Finding; known?: KnownNames; href?: string }) {
  const language = useLanguage()
  const words = findingRowWords(language, known)
  const topic = words.sentence(finding)
  return (
    <li className={styles.condition}>
      <div className="row">
        <OutcomeBadge outcome={finding.outcome} />
        <span className="strong grow ellipsis">
          {href === undefined ? (
            topic
          ) : (
            <a className={styles.topic} href={href}>
              {topic}
            </a>
          )}
        </span>
        <span className="note">{sayLeft(speech(language), finding)}</span>
      </div>
      <p className="ink-2">{words.note?.(finding)}</p>
      <div className={styles.chips}>
        {finding.clauses.slice(0, 1).map((clause) => (
          <ClauseChip key={clause.place} clause={clause} />
        ))}
        <ForceMark force={finding.force} />
        {finding.readings.map(({ id }) => (
          <ReadingChip key={id} id={id} />
        ))}
      </div>
    </li>
  )
}
