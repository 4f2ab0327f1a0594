import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { PlainBadge } from '../ui/finding/outcome-badge.tsx'
import { WhatIfPanel } from '../ui/finding/what-if-panel.tsx'
import { PasteGrid } from '../ui/grid/paste-grid.tsx'
import { Page, StatusBar } from '../ui/page/page.tsx'
import { PageHeader } from '../ui/page/page-header.tsx'
import { GradeCell } from '../ui/progress/grade.tsx'
import { Stepper } from '../ui/progress/stepper.tsx'
import styles from './gallery.module.css'
import { missingGrade, sampleWords, twoYears } from './sample-findings.ts'
import { samplePeople } from './sample-people.ts'

export function AssessmentPage() {
  const rows = useMemo(() => samplePeople(38), [])
  const [values, setValues] = useState<Readonly<Record<string, string | null>>>({
    0: 'excellent',
    1: 'basic',
    2: 'fail',
  })
  return (
    <Page
      header={
        <>
          <PageHeader
            crumb="考核 / 雏鹰计划2022期"
            title="第三年度考核"
            badge={<PlainBadge>未保存</PlainBadge>}
            facts={[
              ['对象', '38人（教师30、校长8）'],
              ['形式', '个人述职、座谈了解'],
            ]}
            actions={<Button variant="default">导出汇总表</Button>}
          />
          <Stepper
            slim
            steps={[
              { id: '1', title: '确定名单', count: 38, state: 'done' },
              { id: '2', title: '收齐佐证', count: '缺2人', state: 'part' },
              { id: '3', title: '录入等次', count: '3 / 38', state: 'now' },
              { id: '4', title: '确认生效', state: 'next' },
            ]}
          />
        </>
      }
      footer={
        <StatusBar
          count="38人"
          keys={[
            { keys: 'Ctrl V', does: '粘贴一列' },
            { keys: '1 2 3 4', does: '等次' },
            { keys: 'Enter', does: '下一行' },
          ]}
        />
      }
    >
      <div className={styles.grid}>
        <PasteGrid
          label="第三年度考核"
          rows={rows}
          rowKey={(p) => p.id}
          rowName={(p) => p.name}
          before={[
            { id: 'name', title: '姓名', cell: (p) => <b className="strong">{p.name}</b> },
            { id: 'school', title: '单位', cell: (p) => p.school },
            { id: 'subject', title: '学科', minor: true, cell: (p) => p.subject },
            { id: 'y2', title: '第二年', cell: (p) => <GradeCell grade={p.grades[0] ?? null} /> },
          ]}
          title="第三年（本次）"
          choices={[
            { value: 'excellent', word: '优秀', aliases: ['优'], tone: 'met' },
            { value: 'pass', word: '合格', aliases: ['合'] },
            { value: 'basic', word: '基本合格', aliases: ['基'], tone: 'due' },
            { value: 'fail', word: '不合格', aliases: ['不'], tone: 'breach' },
          ]}
          values={values}
          onChange={setValues}
          after={[{ id: 'after', title: '保存后', cell: () => <span className="ink-3">继续培养</span> }]}
        />
        <WhatIfPanel
          counts={[
            { label: '拟退出', count: 1, look: 'pending' },
            { label: '无法判定', count: 1, look: 'undet' },
            { label: '继续培养', count: 36 },
          ]}
          findings={[missingGrade, twoYears]}
          words={sampleWords}
          knockOn={['在培38 → 37人，名额不补', '与腾飞对象的师徒结对解除1对']}
          action={<Button fullWidth>保存38个等次，提出1项拟退出</Button>}
          note="退出须由您另行确认并填文号后才生效。"
        />
      </div>
    </Page>
  )
}
