import { words } from './words.ts'

/** The first page of a new data file. */
export const start = words(
  {
    title: '名师台还是空的',
    body: '数据只存在这台电脑的一个文件里，不上网。可以逐项录入；录入的每一条都留有日期和录入人。',
    school: '登记学校',
    schoolDetail: '名称、类别、城乡、是否薄弱。人员的岗位要落到学校。',
    addSchool: '新增学校',
    person: '录入人员',
    personDetail: '姓名、出生年月、单位、岗位、任教学科；身份证号和电话加密存放。',
    addPerson: '新增人员',
    file: '数据文件 {{file}}',
  },
  {
    title: 'The desk is still empty',
    body: 'Everything stays in one file on this computer and never goes online. Each record keeps its dates and who entered it.',
    school: 'Register schools',
    schoolDetail: 'Name, kind, urban or rural, weak or not. Posts belong to schools.',
    addSchool: 'Add school',
    person: 'Add people',
    personDetail: 'Name, birth, school, post, subject; ID numbers and phones are stored encrypted.',
    addPerson: 'Add person',
    file: 'Data file {{file}}',
  },
)
