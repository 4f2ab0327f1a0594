import { Button, Select } from '@mantine/core'
import { clsx } from 'clsx'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type EvidenceKind, evidenceKinds, mostEvidenceBytes } from '../../../shared/domain/evidence.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { Section } from '../../ui/page/section.tsx'
import styles from './evidence.module.css'
import { ChosenPreview } from './preview.tsx'
import type { ChosenFile } from './rows.ts'
import { guessKind, refusalOf, sayBytes } from './take-in.ts'
import { AddTile, ChosenTile, Tiles } from './tiles.tsx'
import { useFiles } from './use-files.ts'

/** Files for a record that is still being typed: looked at and kept in the window, sent once the record is saved. */
export function ChosenFiles({
  files,
  onChange,
  usual,
}: {
  files: readonly ChosenFile[]
  onChange: (files: readonly ChosenFile[]) => void
  usual: EvidenceKind
}) {
  const { t } = useTranslation()
  const [refused, setRefused] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<string | null>(null)
  const add = async (given: readonly File[]) => {
    const said = await Promise.all(given.map(refusalOf))
    setRefused(said.filter((one) => one !== null))
    const taken = given.filter((_, i) => said[i] === null)
    onChange([
      ...files,
      ...taken.map((file) => ({ key: newId<'file'>(), file, kind: guessKind(file, usual) })),
    ])
  }
  const { over, drop } = useFiles(true, (given) => void add(given))
  const shown = files.find((one) => one.key === chosen)
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0)
  return (
    <div {...drop} className={clsx(over && styles.over)}>
      <Section
        title={t('evidence.title')}
        count={files.length > 0 && `${t('evidence.count', { count: files.length })} · ${sayBytes(bytes)}`}
        aside={t('evidence.drop')}
      >
        <Tiles>
          {files.map((one) => (
            <ChosenTile
              key={one.key}
              chosenFile={one}
              chosen={one.key === chosen}
              onChoose={() => setChosen(one.key === chosen ? null : one.key)}
            />
          ))}
          <AddTile disabled={false} onFiles={(given) => void add(given)} />
        </Tiles>
        {refused.map((said) => (
          <FormProblem key={said}>{said}</FormProblem>
        ))}
        {shown ? (
          <div className={styles.large}>
            <div className={styles.acts}>
              <span className="grow ellipsis">{shown.file.name}</span>
              <Select
                aria-label={t('evidence.kindLabel')}
                size="xs"
                allowDeselect={false}
                value={shown.kind}
                data={evidenceKinds.map((kind) => ({ value: kind, label: t(`evidence.kind.${kind}`) }))}
                onChange={(kind) =>
                  onChange(files.map((one) => (one === shown ? { ...one, kind: kind as EvidenceKind } : one)))
                }
              />
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => onChange(files.filter((one) => one !== shown))}
              >
                {t('evidence.remove')}
              </Button>
            </div>
            <ChosenPreview file={shown.file} />
          </div>
        ) : (
          <p className="note">
            {files.length > 0
              ? t('evidence.waiting')
              : t('evidence.dropHint', { most: mostEvidenceBytes / 2 ** 20 })}
          </p>
        )}
      </Section>
    </div>
  )
}
