import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { day } from '../../shared/kernel/day.ts'
import { FindingRow } from '../ui/finding/finding-row.tsx'
import { LookBadge } from '../ui/finding/outcome-badge.tsx'
import { LifeLine } from '../ui/life/life-line.tsx'
import { Page, StatusBar } from '../ui/page/page.tsx'
import { PageHeader } from '../ui/page/page-header.tsx'
import { Section } from '../ui/page/section.tsx'
import { Tabs } from '../ui/page/tabs.tsx'
import styles from './gallery.module.css'
import { missingGrade, sampleWords, twoYears } from './sample-findings.ts'
import { sampleLanes } from './sample-people.ts'

export function PersonPage() {
  const [years, setYears] = useState('10')
  return (
    <Page
      header={
        <>
          <PageHeader
            crumb="人员 / 云岭中学"
            title="周慕白"
            badge={<LookBadge look="pending">雏鹰拟退出，待决定</LookBadge>}
            facts={[
              ['女', '1984-03-21，41周岁'],
              ['单位', '云岭中学（乡村）'],
              ['岗位', '语文教研组长，任教一线'],
            ]}
            actions={<Button variant="default">更正记录</Button>}
          />
          <Tabs
            label="周慕白"
            current="life"
            onChange={() => {}}
            tabs={[
              { id: 'life', label: '生命线' },
              { id: 'facts', label: '基本信息' },
              { id: 'grades', label: '考核', count: 15 },
            ]}
          />
        </>
      }
      footer={<StatusBar keys={[{ keys: 'J K', does: '列表中上下一人' }]}>最后更新2025-06-16</StatusBar>}
    >
      <div className={styles.pad}>
        <LifeLine lanes={sampleLanes} asOf={day('2025-06-18')} years={years === '' ? null : Number(years)}>
          <SegmentedControl
            value={years}
            onChange={setYears}
            data={[
              { value: '', label: '全部' },
              { value: '10', label: '近十年' },
              { value: '3', label: '本培养周期' },
            ]}
          />
        </LifeLine>
      </div>
      <div className={styles.two}>
        <Section title="此刻的判定" count="按2025-06-18">
          <div className={styles.rule}>
            {[twoYears, missingGrade].map((finding) => (
              <FindingRow key={finding.outcome} finding={finding} words={sampleWords} href="#/decision" />
            ))}
          </div>
        </Section>
      </div>
    </Page>
  )
}
