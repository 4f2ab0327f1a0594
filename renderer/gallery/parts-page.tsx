import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Grade } from '../../shared/domain/assessment.ts'
import type { Day } from '../../shared/kernel/day.ts'
import { ClauseChip, ForceMark, ReadingChip } from '../ui/finding/clause-chip.tsx'
import { FindingFull } from '../ui/finding/finding-full.tsx'
import { FindingRow } from '../ui/finding/finding-row.tsx'
import { LookBadge, PlainBadge } from '../ui/finding/outcome-badge.tsx'
import { looks } from '../ui/finding/outcome-look.ts'
import { PersonPicker, type Pick } from '../ui/form/async-picker.tsx'
import { DayInput } from '../ui/form/day-input.tsx'
import { FormProblem } from '../ui/form/form-problem.tsx'
import { GradePicker } from '../ui/form/grade-picker.tsx'
import { Kbd } from '../ui/key-hints.tsx'
import { Page, StatusBar } from '../ui/page/page.tsx'
import { PageHeader } from '../ui/page/page-header.tsx'
import { Section } from '../ui/page/section.tsx'
import { GradeRun } from '../ui/progress/grade.tsx'
import { Meter } from '../ui/progress/meter.tsx'
import { Stepper } from '../ui/progress/stepper.tsx'
import { showUndo } from '../ui/undo-toast.tsx'
import styles from './gallery.module.css'
import { duties, missingGrade, sampleWords } from './sample-findings.ts'
import { samplePeople } from './sample-people.ts'

const search = async (query: string): Promise<Pick[]> =>
  samplePeople(60)
    .filter((person) => person.name.includes(query))
    .map(({ id, name, school }) => ({ id, label: name, hint: school }))

function Inputs() {
  const [on, setOn] = useState<Day | null>(null)
  const [person, setPerson] = useState<Pick | null>(null)
  const [grade, setGrade] = useState<Grade | null>('pass')
  return (
    <>
      <div className={styles.inputs}>
        <TextInput
          label="姓名"
          placeholder="姓名或拼音首字母"
          leftSection={<IconSearch size={15} stroke={1.6} />}
          rightSection={<Kbd>/</Kbd>}
        />
        <TextInput label="身份证号" defaultValue="1.30126E+17" error="身份证号已被表格改坏，须18位文本。" />
        <DayInput label="生效日期" value={on} onChange={setOn} />
        <PersonPicker label="成员" value={person} onChange={setPerson} search={search} />
      </div>
      <div className="row">
        <GradePicker
          label="等次"
          scale={['excellent', 'pass', 'basic', 'fail']}
          value={grade}
          onChange={setGrade}
        />
        <Button onClick={() => showUndo('已删除1条活动', async () => {})}>确认退出</Button>
        <Button variant="default">预演影响</Button>
        <Button variant="subtle" color="gray">
          放弃草稿
        </Button>
        <Button disabled>进入认定</Button>
      </div>
      <div className="row">
        <SegmentedControl data={['全部', '近十年', '本周期']} defaultValue="近十年" />
        <Checkbox label="联系电话" defaultChecked />
      </div>
      <FormProblem>后台没有回应，尚不知是否写入。请再提交一次，不会重复。</FormProblem>
    </>
  )
}

export function PartsPage() {
  return (
    <Page
      header={
        <PageHeader
          crumb="工作室 / 名师工作室"
          title="沈知远名师工作室"
          badge={<LookBadge look="due">本年度4项待完成</LookBadge>}
          facts={[
            ['学科', '初中语文'],
            ['周期', '2022-09-16 — 2025-09-15'],
            ['往年考核', '2023合格 · 2024优秀'],
          ]}
          actions={<Button>记录活动</Button>}
        />
      }
      footer={
        <StatusBar
          count="9人"
          keys={[
            { keys: 'J K', does: '上下一个工作室' },
            { keys: 'Ctrl K', does: '前往' },
          ]}
        />
      }
    >
      <div className={styles.two}>
        <div className={styles.stack}>
          <Section title="结果" count="六种">
            <div className="row">
              {looks.map((look) => (
                <LookBadge key={look} look={look} />
              ))}
              <PlainBadge>草稿</PlainBadge>
            </div>
          </Section>
          <Section title="本年度还差什么" count="3项待完成 · 2项已满足">
            <div className={styles.rule}>
              {duties.map((finding) => (
                <FindingRow
                  key={finding.question}
                  finding={finding}
                  words={sampleWords}
                  {...(finding.outcome === 'violation' ? { look: 'due' as const, left: '差1次' } : {})}
                  href="#/cohort"
                />
              ))}
            </div>
          </Section>
          <Section title="小件">
            <div className="row">
              <ClauseChip clause={{ document: '附件2', place: '三' }} />
              <ReadingChip id="A06" />
              <ForceMark force="must" />
              <ForceMark force="generally" />
              <ForceMark force="may" />
              <GradeRun grades={['excellent', 'pass', 'basic', 'fail', null]} />
              <div className={styles.meter}>
                <Meter value={17} max={20} pace={18} />
              </div>
            </div>
          </Section>
          <Section title="控件">
            <div className={styles.stack}>
              <Inputs />
            </div>
          </Section>
        </div>
        <div className={styles.stack}>
          <Section title="判定">
            <div className={styles.rule}>
              <FindingFull finding={missingGrade} words={sampleWords} />
            </div>
          </Section>
          <Section title="步骤">
            <Stepper
              steps={[
                { id: '1', title: '申报', count: 130, loss: '人', detail: '3月31日止', state: 'done' },
                { id: '2', title: '评审', count: 124, loss: '−6', detail: '5月27日', state: 'part' },
                { id: '3', title: '公示', count: 100, loss: '−24', detail: '第3 / 5日', state: 'now' },
                { id: '4', title: '认定', count: 0, detail: '最早6月23日', state: 'next' },
              ]}
            />
          </Section>
        </div>
      </div>
    </Page>
  )
}
