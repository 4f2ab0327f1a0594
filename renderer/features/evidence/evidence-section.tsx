import { Button, Select } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type EvidenceKind, evidenceKinds, mostEvidenceBytes } from '../../../shared/domain/evidence.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { fetchFile, saveBlob } from '../../app/download.ts'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { sayMoment } from '../../ui/moment.ts'
import { Section } from '../../ui/page/section.tsx'
import { showDone, showUndo } from '../../ui/undo-toast.tsx'
import styles from './evidence.module.css'
import { Preview } from './preview.tsx'
import type { Evidence, EvidenceOf } from './rows.ts'
import { guessKind, sayBytes, takeIn } from './take-in.ts'
import { AddTile, KeptTile, Tiles } from './tiles.tsx'
import { shownAs, useContent } from './use-content.ts'
import { useFiles } from './use-files.ts'

/** The files behind a record: looked at in place, added by drag, paste or picking, saved elsewhere, taken away. */
export function EvidenceSection({
  subject,
  mayChange,
  usual,
  title,
}: {
  subject: EvidenceOf
  mayChange: boolean
  /** What most files behind this kind of record are. */
  usual: EvidenceKind
  title?: string
}) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const { data } = useQuery(
    useApi().evidence.list.queryOptions({ input: { kind: subject.kind, ids: [subject.id], ...view } }),
  )
  const { add, busy, refused } = useAdd(subject, usual)
  const { over, drop } = useFiles(mayChange, (files) => void add(files))
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = data?.rows.find((row) => row.id === chosen)
  return (
    <div {...drop} className={clsx(over && styles.over)}>
      <Section
        title={title ?? t('evidence.title')}
        count={
          data &&
          data.rows.length > 0 &&
          `${t('evidence.count', { count: data.rows.length })} · ${sayBytes(data.bytes)}`
        }
        aside={mayChange && t('evidence.drop')}
      >
        {data?.rows.length === 0 && !mayChange && <p className="ink-2">{t('evidence.none')}</p>}
        <Tiles>
          {data?.rows.map((evidence) => (
            <KeptTile
              key={evidence.id}
              evidence={evidence}
              chosen={evidence.id === chosen}
              onChoose={() => setChosen(evidence.id === chosen ? null : evidence.id)}
            />
          ))}
          {mayChange && <AddTile disabled={busy !== null} onFiles={(files) => void add(files)} />}
        </Tiles>
        {busy !== null && <p className="note">{t('evidence.sending', { name: busy })}</p>}
        {refused.map((said) => (
          <FormProblem key={said}>{said}</FormProblem>
        ))}
        {mayChange && data?.rows.length === 0 && (
          <p className="note">{t('evidence.dropHint', { most: mostEvidenceBytes / 2 ** 20 })}</p>
        )}
        {shown && <Large evidence={shown} mayChange={mayChange} onClose={() => setChosen(null)} />}
      </Section>
    </div>
  )
}

/** Keeps files one after the other; what was refused stays said until the next ones. */
function useAdd(subject: EvidenceOf, usual: EvidenceKind) {
  const { t } = useTranslation()
  const client = useClient()
  const queries = useQueryClient()
  const [busy, setBusy] = useState<string | null>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  const add = async (files: readonly File[]) => {
    const said: string[] = []
    for (const file of files) {
      setBusy(file.name)
      const taken = await takeIn(client, subject, file, guessKind(file, usual))
      if (taken.refused !== null) said.push(taken.refused)
      else if (taken.known) showDone(t('evidence.known', { name: file.name }))
    }
    setBusy(null)
    setRefused(said)
    await queries.invalidateQueries({ queryKey: [['evidence']] })
  }
  return { add, busy, refused }
}

function Large({
  evidence,
  mayChange,
  onClose,
}: {
  evidence: Evidence
  mayChange: boolean
  onClose: () => void
}) {
  const { t } = useTranslation()
  const client = useClient()
  const queries = useQueryClient()
  const address = useContent(evidence)
  const save = async () => {
    const { fileId } = await client.evidence.export({ evidenceId: evidence.id })
    const { name, blob } = await fetchFile(client, fileId)
    saveBlob(name, blob)
  }
  const amend = async (kind: EvidenceKind) => {
    await client.evidence.amend({ evidenceId: evidence.id, kind })
    await queries.invalidateQueries({ queryKey: [['evidence']] })
  }
  const remove = async () => {
    await client.evidence.retract({ evidenceId: evidence.id, reason: t('evidence.remove') })
    onClose()
    await queries.invalidateQueries({ queryKey: [['evidence']] })
    showUndo(t('evidence.removed'), async () => {
      await client.evidence.restore({ evidenceId: evidence.id })
      await queries.invalidateQueries({ queryKey: [['evidence']] })
    })
  }
  return (
    <div className={styles.large}>
      <div className={styles.acts}>
        <span className="grow ellipsis">
          {evidence.name} <span className="note">{t(`evidence.type.${evidence.type}`)}</span>{' '}
          <span className="note">
            {t('evidence.by', { who: evidence.recordedBy ?? '', at: sayMoment(evidence.recordedAt) })}
          </span>
        </span>
        {mayChange && (
          <Select
            aria-label={t('evidence.kindLabel')}
            size="xs"
            allowDeselect={false}
            value={evidence.kind}
            data={evidenceKinds.map((kind) => ({ value: kind, label: t(`evidence.kind.${kind}`) }))}
            onChange={(kind) => void amend(kind as EvidenceKind)}
          />
        )}
        <Button size="compact-sm" variant="default" onClick={() => void save()}>
          {t('evidence.save')}
        </Button>
        {mayChange && (
          <Button size="compact-sm" variant="default" onClick={() => void remove()}>
            {t('evidence.remove')}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          {t('evidence.close')}
        </Button>
      </div>
      <Preview address={address} name={evidence.name} shown={shownAs(evidence.type)} />
    </div>
  )
}
