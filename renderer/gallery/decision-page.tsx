import { Button } from '@mantine/core'
import { useState } from 'react'
import { day } from '../../shared/kernel/day.ts'
import { Consequences, FindingFull, FindingPart } from '../ui/finding/finding-full.tsx'
import { LookBadge } from '../ui/finding/outcome-badge.tsx'
import type { Decision } from '../ui/form/decision.ts'
import { DecisionForm } from '../ui/form/decision-form.tsx'
import { Page, StatusBar } from '../ui/page/page.tsx'
import { PageHeader } from '../ui/page/page-header.tsx'
import styles from './gallery.module.css'
import { leftFrontLine, sampleWords, twoYears } from './sample-findings.ts'

export function DecisionPage() {
  const [finding, setFinding] = useState(leftFrontLine)
  const [decision, setDecision] = useState<Decision>({
    kind: 'confirm',
    on: day('2025-06-18'),
    documentNumber: '',
    approver: '培养工作办公室',
    note: '',
  })
  return (
    <Page
      header={
        <PageHeader
          title="处置"
          sub="6项等待决定，最久8天"
          actions={
            <Button
              variant="default"
              onClick={() => setFinding(finding === twoYears ? leftFrontLine : twoYears)}
            >
              下一项
            </Button>
          }
        />
      }
      footer={<StatusBar keys={[{ keys: 'Ctrl Enter', does: '确认' }]} />}
    >
      <div className={styles.wide}>
        <FindingFull
          finding={finding}
          words={sampleWords}
          badge={
            <LookBadge look="pending" large>
              拟退出 · 待决定
            </LookBadge>
          }
        >
          <FindingPart label="确认后">
            <Consequences items={['雏鹰在培38 → 37人，名额不补', '列入2025年退出人员名单，第3行']} />
          </FindingPart>
          <FindingPart label="您的决定">
            <DecisionForm
              act="确认退出"
              finding={finding}
              value={decision}
              onChange={setDecision}
              onDecide={() => {}}
              onPreview={() => {}}
              earliest={day('2025-06-03')}
            />
          </FindingPart>
        </FindingFull>
      </div>
    </Page>
  )
}
