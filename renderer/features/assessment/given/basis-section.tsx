import { Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AssessmentArea, assessmentAreas } from '../../../../shared/domain/assessment.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { useFindingWords } from '../../../app/findings/finding-words.ts'
import { OutcomeBadge } from '../../../ui/finding/outcome-badge.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { Section } from '../../../ui/page/section.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { useMayDecide } from '../../decision/may-decide.ts'
import { EvidenceSection } from '../../evidence/evidence-section.tsx'
import type { AssessmentRow } from '../rows.ts'
import styles from './given.module.css'

type Areas = Partial<Record<AssessmentArea, string>>

/** What a grade rests on: for a studio the three areas and the forms it was held in, and the papers of each. */
export function BasisSection({ row }: { row: AssessmentRow }) {
  const { t } = useTranslation()
  const mayGrade = useMayDecide()
  const words = useFindingWords()
  const { data } = useQuery(
    useApi().assessment.basis.queryOptions({ input: { assessmentId: row.id }, retry: false }),
  )
  return (
    <>
      {data?.finding && (
        <Section title={t('assessment.basis.title')}>
          <p className="row">
            <OutcomeBadge outcome={data.finding.outcome} />
            <span>{words.sentence(data.finding)}</span>
          </p>
          <p className="note">{t('assessment.basis.forms')}</p>
          <AreaFields key={row.id} row={row} initial={data.areas} mayGrade={mayGrade} />
        </Section>
      )}
      <EvidenceSection subject={{ kind: 'assessment', id: row.id }} mayChange={mayGrade} usual="report" />
    </>
  )
}

function AreaFields({ row, initial, mayGrade }: { row: AssessmentRow; initial: Areas; mayGrade: boolean }) {
  const { t } = useTranslation()
  const describe = useCommand(useClient().assessment.describe)
  const problems = useProblems(describe.error)
  const [areas, setAreas] = useState(initial)
  const given = Object.fromEntries(
    assessmentAreas.flatMap((area) => (areas[area]?.trim() ? [[area, areas[area].trim()]] : [])),
  )
  const changed = JSON.stringify(given) !== JSON.stringify(initial)
  return (
    <Form
      className={styles.form}
      label={t('assessment.basis.areas')}
      onSubmit={() =>
        describe.mutate(
          { assessmentId: row.id, areas: given },
          { onSuccess: () => showDone(t('assessment.basis.saved')) },
        )
      }
    >
      {assessmentAreas.map((area) => (
        <Textarea
          key={area}
          label={t(`assessment.basis.area.${area}`)}
          autosize
          minRows={1}
          maxLength={1000}
          readOnly={!mayGrade}
          value={areas[area] ?? ''}
          onChange={(event) => setAreas({ ...areas, [area]: event.currentTarget.value })}
        />
      ))}
      <FormProblem>{problems.whole}</FormProblem>
      {mayGrade && (
        <Button type="submit" variant="default" disabled={!changed} loading={describe.isPending}>
          {t('assessment.basis.save')}
        </Button>
      )}
    </Form>
  )
}
