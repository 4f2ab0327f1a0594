import { words } from './words.ts'

/** The first page of a new data file. */
export const start = words(
  {
    title: '这份数据还是空的',
    titleBegun: '开始使用',
    body: '数据只存在这台电脑的一个文件里，不上网。先用自己的数据，或先载入演示县四处看看。',
    school: '登记学校',
    schoolDetail: '名称、类别、城乡、是否薄弱。人员的岗位要落到学校。',
    addSchool: '新增学校',
    person: '录入人员',
    personDetail: '姓名、出生年月、单位、岗位、任教学科；身份证号和电话加密存放。',
    addPerson: '新增人员',
    demonstration: '先看演示县',
    demonstrationDetail: '虚构的一个县：学校、人员、称号、工作室和培养计划，自带日期。只能载入空文件。',
    load: '载入演示县',
    notEmpty: '已有数据',
    stage: {
      begin: '正在准备',
      schools: '正在写入学校',
      people: '正在写入人员',
      studios: '正在写入工作室',
    },
    loaded_other: '演示县已载入，共{{n}}人',
    file: '数据文件 {{file}}',
  },
  {
    title: 'This data file is still empty',
    titleBegun: 'Getting started',
    body: 'Everything stays in one file on this computer and never goes online. Begin with your own data, or load the demonstration county to look around.',
    school: 'Register schools',
    schoolDetail: 'Name, kind, urban or rural, weak or not. Posts belong to schools.',
    addSchool: 'Add school',
    person: 'Add people',
    personDetail: 'Name, birth, school, post, subject; ID numbers and phones are stored encrypted.',
    addPerson: 'Add person',
    demonstration: 'Look at the demonstration county',
    demonstrationDetail:
      'A fictitious county with schools, people, titles, studios and cohorts, on a day of its own. Only into an empty file.',
    load: 'Load it',
    notEmpty: 'not empty any more',
    stage: {
      begin: 'Preparing',
      schools: 'Writing schools',
      people: 'Writing people',
      studios: 'Writing studios',
    },
    loaded_one: 'Demonstration county loaded: {{n}} person',
    loaded_other: 'Demonstration county loaded: {{n}} people',
    file: 'Data file {{file}}',
  },
)
