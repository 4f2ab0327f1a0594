import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Column } from '../ui/list/column.ts'
import { DataList } from '../ui/list/data-list.tsx'
import { FilterChip, ListBar } from '../ui/list/list-bar.tsx'
import { emptyListState, type ListState } from '../ui/list/list-state.ts'
import { localRows } from '../ui/list/local-rows.ts'
import { ViewTabs } from '../ui/list/view-tabs.tsx'
import { Page, StatusBar } from '../ui/page/page.tsx'
import { PageHeader } from '../ui/page/page-header.tsx'
import { GradeRun } from '../ui/progress/grade.tsx'
import styles from './gallery.module.css'
import { type SamplePerson, samplePeople } from './sample-people.ts'

const columns: readonly Column<SamplePerson>[] = [
  {
    id: 'name',
    title: '姓名',
    width: 84,
    sortable: true,
    value: (p) => p.name,
    cell: (p) => <b className="strong">{p.name}</b>,
  },
  { id: 'sex', title: '性别', width: 48, cell: (p) => p.sex },
  { id: 'birth', title: '出生年月', width: 84, sortable: true, value: (p) => p.birth, cell: (p) => p.birth },
  { id: 'school', title: '单位', sortable: true, value: (p) => p.school, cell: (p) => p.school },
  { id: 'post', title: '岗位', width: 96, cell: (p) => p.post },
  { id: 'subject', title: '学科', width: 64, cell: (p) => p.subject },
  { id: 'title', title: '最高称号', width: 110, cell: (p) => p.title },
  { id: 'cohort', title: '培养与工作室', minor: true, cell: (p) => p.cohort },
  { id: 'grades', title: '近五年考核', width: 124, cell: (p) => <GradeRun grades={p.grades} /> },
  {
    id: 'updated',
    title: '更新',
    width: 112,
    minor: true,
    cell: (p) => <span className="ink-3">{p.updated}</span>,
  },
]

export function ListPage() {
  const people = useMemo(() => samplePeople(5000), [])
  const [state, setState] = useState<ListState>(emptyListState)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['1', '4']))
  const filtered = state.filters.post ? people.filter((p) => p.post === state.filters.post) : people
  const rows = localRows(filtered, columns, state)
  return (
    <Page
      header={
        <>
          <PageHeader
            title="人员"
            sub="县域内教师、校长与教研人员"
            actions={
              <>
                <Button variant="default">导入表格</Button>
                <Button>新增人员</Button>
              </>
            }
          />
          <ViewTabs
            list="gallery"
            given={[
              { id: 'all', label: '在职人员', count: '5,000', state: emptyListState },
              {
                id: 'mid',
                label: '中层干部',
                count: 556,
                state: { ...emptyListState, filters: { post: '中层干部' } },
              },
            ]}
            state={state}
            onChange={setState}
          />
        </>
      }
      footer={
        <StatusBar
          count={`${rows.length}人`}
          keys={[
            { keys: '↑ ↓', does: '移动' },
            { keys: '空格', does: '选择' },
            { keys: 'Enter', does: '打开' },
            { keys: '/', does: '查找' },
          ]}
        >
          {selected.size > 0 && <span>已选{selected.size}人</span>}
        </StatusBar>
      }
    >
      <div className={styles.column}>
        <ListBar
          text={state.text}
          onText={(text) => setState({ ...state, text })}
          placeholder="姓名、拼音首字母"
          aside={<Button variant="default">导出</Button>}
        >
          <FilterChip
            label="岗位"
            value={state.filters.post ?? null}
            options={['教师', '中层干部'].map((value) => ({ value, label: value }))}
            onChange={(post) => setState({ ...state, filters: post ? { post } : {} })}
          />
        </ListBar>
        <div className={styles.fill}>
          <DataList
            label="人员"
            columns={columns}
            rows={rows}
            rowKey={(p) => p.id}
            sort={state.sort}
            onSort={(sort) => setState({ ...state, sort })}
            selected={selected}
            onSelect={setSelected}
            empty="没有符合的行。"
          />
        </div>
      </div>
    </Page>
  )
}
