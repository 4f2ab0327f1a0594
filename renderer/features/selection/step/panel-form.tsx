import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { parseBlock } from '../../../ui/grid/paste-block.ts'
import { CommandProblem } from '../command-problem.tsx'
import type { Selection } from '../rows.ts'
import styles from '../selection.module.css'

const fullMarks = 100

/** Criteria and experts, a line each, as they are copied from the call. Lines that keep their name keep their scores. */
export function PanelForm({ selection, onDone }: { selection: Selection; onDone: () => void }) {
  const { t } = useTranslation()
  const setPanel = useCommand(useClient().selection.setPanel)
  const [criteria, setCriteria] = useState(
    selection.criteria.map((c) => `${c.name}\t${c.weight}\t${c.most}`).join('\n'),
  )
  const [experts, setExperts] = useState(
    selection.experts.map((e) => [e.name, e.unit ?? ''].join('\t').trim()).join('\n'),
  )
  const lines = (text: string) => parseBlock(text.replaceAll(/[,，、]| {2,}/g, '\t'))
  const save = () =>
    setPanel.mutate(
      {
        selectionId: selection.id,
        criteria: lines(criteria).map(([name = '', weight = '', most]) => {
          const before = selection.criteria.find((c) => c.name === name)
          return {
            ...(before && { id: before.id }),
            name,
            weight: Number(weight.replace('%', '')),
            most: most ? Number(most) : fullMarks,
          }
        }),
        experts: lines(experts).map(([name = '', unit]) => {
          const before = selection.experts.find((e) => e.name === name)
          return { ...(before && { id: before.id }), name, unit: unit || null }
        }),
      },
      { onSuccess: onDone },
    )
  return (
    <div className={styles.padded}>
      <div className={styles.stack}>
        <Textarea
          label={t('selection.panel.criteria')}
          description={t('selection.panel.criteriaHint')}
          autosize
          minRows={4}
          value={criteria}
          onChange={(event) => setCriteria(event.currentTarget.value)}
        />
        <Textarea
          label={t('selection.panel.experts')}
          description={t('selection.panel.expertsHint')}
          autosize
          minRows={4}
          value={experts}
          onChange={(event) => setExperts(event.currentTarget.value)}
        />
        <CommandProblem error={setPanel.error} />
        <div className="row">
          <Button
            loading={setPanel.isPending}
            disabled={lines(criteria).length === 0 || lines(experts).length === 0}
            onClick={save}
          >
            {t('selection.panel.save')}
          </Button>
          {selection.criteria.length > 0 && (
            <Button variant="default" onClick={onDone}>
              {t('ui.list.cancel')}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
