import { Button } from '@mantine/core'
import { EmptyPage } from '../ui/page/empty-page.tsx'
import { Page, StatusBar } from '../ui/page/page.tsx'
import { PageHeader } from '../ui/page/page-header.tsx'

export function EmptyPageSample() {
  return (
    <Page
      header={
        <PageHeader
          title="人员"
          sub="县域内教师、校长与教研人员"
          actions={<Button variant="default">新增人员</Button>}
        />
      }
      footer={<StatusBar count="0人" keys={[{ keys: 'Ctrl V', does: '粘贴表格' }]} />}
    >
      <EmptyPage
        title="还没有人员"
        acts={[
          {
            title: '导入学校',
            detail: '名称、类别、城乡、是否薄弱。',
            state: '尚无学校',
            action: <Button>选择表格</Button>,
          },
          {
            title: '导入人员',
            detail: '姓名、身份证号、单位、岗位。',
            action: <Button disabled>选择表格</Button>,
          },
          { title: '核对后一次写入', detail: '逐行显示新增、更新、不变、退回及理由。' },
        ]}
        foot={<span>支持 .xlsx、.xls、.csv，来自 WPS 或 Excel</span>}
      >
        把局里现有的教师表格拖到这里，或按下面的顺序开始。看不准的会问您，不会猜。
      </EmptyPage>
    </Page>
  )
}
