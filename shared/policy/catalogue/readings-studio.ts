import type { ReadingEntry } from './reading.ts'

/** What the text leaves open about studios: people, years, duties, grades and money. */
export const studioReadings = {
  A15: {
    topic: { zh: '“每年”是哪一年', en: 'Which year is a year' },
    question: {
      zh: '工作室的年度任务按历年、学年，还是从设立日算的管理年？',
      en: 'Are a studio’s yearly duties counted by calendar year, school year or from its start?',
    },
    clauses: ['附件2-1 三', '附件2-1 四（一）1', '附件2-1 四（二）1', '附件2-1 六（一）'],
    choices: {
      'management-year': {
        zh: '从周期起始日算的管理年，一个周期三个，到最后一天检查。',
        en: 'By management year from the cycle’s start: three to a cycle, judged on the last day of each.',
      },
      'calendar-year': { zh: '按历年。', en: 'By calendar year.' },
      'school-year': { zh: '按学年。', en: 'By school year.' },
    },
  },
  A16: {
    topic: { zh: '助理的身份', en: 'Who can be an assistant' },
    question: {
      zh: '“中层干部”“年轻骨干教师”没有界定；换了学校怎么办？',
      en: 'Middle manager and young backbone teacher are undefined; and what if someone changes school?',
    },
    clauses: ['附件2-1 三（一）', '附件2-1 三（二）'],
    choices: {
      'attested-by-unit': {
        zh: '人数和同校是硬条件，每次调动重新检查；中层、年轻骨干由单位确认，不看称号和年龄。',
        en: 'Number and same school are hard and checked again at each move; standing is attested by the unit, without title or age.',
      },
      'backbone-title': {
        zh: '骨干教师必须有骨干教师称号。',
        en: 'A backbone teacher must hold that title.',
      },
    },
  },
  A17: {
    topic: { zh: '六名成员', en: 'Six members' },
    question: {
      zh: '是正好六名，还是至多六名；中途缺人、同校成员、一人两室怎么看？',
      en: 'Exactly six or at most; and what of vacancies, members of the lead’s own school or of two studios?',
    },
    clauses: ['附件2-1 三（一）', '附件2-1 三（二）'],
    choices: {
      'exact-at-formation': {
        zh: '组建时正好六名；以后缺人只报缺员，超过六名总是违规；同校或两室只提示。',
        en: 'Exactly six at formation; a later vacancy is reported, more than six is always a violation; own school or two studios only a notice.',
      },
      maximum: { zh: '至多六名，少了只提示。', en: 'At most six; fewer is only a notice.' },
      'exact-always': { zh: '任何时候都得正好六名。', en: 'Exactly six at all times.' },
    },
  },
  A18: {
    topic: { zh: '入校按校还是按人', en: 'Visits by school or by member' },
    question: {
      zh: '几位成员在同一学校、年中才来或换校的，怎么算去过？',
      en: 'How are visits counted when members share a school, join late or move?',
    },
    clauses: ['附件2-1 四（一）1', '附件2-1 四（二）1'],
    choices: {
      'per-school': {
        zh: '年末在册成员的每所学校至少一次，记录写到名字的同校成员一并算；换校按新校，到校不满三个月的只提示。',
        en: 'Once to every school of the year’s final members; one visit serves colleagues it names; a mover counts at the new school, under three months only a notice.',
      },
      'per-member': { zh: '每位成员至少一次。', en: 'Once for each member.' },
    },
  },
  A19: {
    topic: { zh: '讲座全体到场', en: 'A lecture with everybody' },
    question: {
      zh: '有人请假、线上听、分几场听，算不算全体参加？',
      en: 'Does leave, online attendance or adding up several lectures still make everybody?',
    },
    clauses: ['附件2-1 四（二）1'],
    choices: {
      'one-complete-lecture': {
        zh: '一年里至少有一场，当天在册成员全部签到；线上有记录的算，请假的不算，助理不计。',
        en: 'One lecture a year with every current member recorded present; online counts, leave does not cure, assistants are left out.',
      },
      'each-attends-one': {
        zh: '每位成员各听过一场就行。',
        en: 'It is enough that each member attended one.',
      },
    },
  },
  A20: {
    topic: { zh: '研修的天和次', en: 'Days and sessions of training' },
    question: {
      zh: '十五天、十次按工作室办的数，还是按每个人参加的数；半天、多天怎么折？',
      en: 'Are the 15 days and 10 sessions those held or those each member attended; and what of half days?',
    },
    clauses: ['附件2-1 四（一）1', '附件2-1 四（二）1'],
    choices: {
      'as-organised': {
        zh: '按工作室举办的数：半天算半天，一次活动不论长短算一次；个人出勤用于个人考核。',
        en: 'As held by the studio: half a day is half, an event is one session whatever its length; attendance serves each member’s own grade.',
      },
      'per-attendance': { zh: '按每位成员实际参加的数。', en: 'As attended by each member.' },
    },
  },
  A21: {
    topic: { zh: '帮带几所学校', en: 'How many schools to support' },
    question: {
      zh: '激励方案说一到两所，工作室办法说至少两所，听哪个？',
      en: 'One or two schools says the incentive plan, at least two say the studio measures: which holds?',
    },
    clauses: ['附件2 四（三）第1段', '附件2-1 四（一）1'],
    choices: {
      'at-least-two': {
        zh: '到期至少两所学校；只有一所的，说明合激励方案、不合工作室办法；不设上限。',
        en: 'At least two schools by the end; with one, the answer says which document is met and which is not; no upper limit.',
      },
      'one-is-enough': { zh: '一所也行。', en: 'One is enough.' },
    },
  },
  A22: {
    topic: { zh: '名师的公开课', en: 'The lead’s open lesson' },
    question: {
      zh: '必须是市级，还是更高也行；要自己讲，还是听课也算？',
      en: 'City level only or above, and given or merely attended?',
    },
    clauses: ['附件2-1 四（二）1', '附件2-1 四（二）2'],
    choices: {
      'level-or-above-as-teacher': {
        zh: '市级及以上、本人主讲、在周期之内；听课不算。',
        en: 'City level or above, given by the lead within the cycle; attending does not count.',
      },
      'audience-counts': { zh: '听课也算。', en: 'Attending counts too.' },
    },
  },
  A23: {
    topic: { zh: '工作室的论文', en: 'Papers of a studio' },
    question: {
      zh: '没有写作者排名和刊物级别，培养计划的要求能不能套用？',
      en: 'No author position or journal level is named: does the cohorts’ standard apply?',
    },
    clauses: ['附件2-1 四（一）1', '附件2-1 四（一）2', '附件2-1 四（二）1', '附件2-1 四（二）2'],
    choices: {
      'any-author': {
        zh: '署名即可、公开出版、刊出日期在周期内；录用通知不算；一篇就够。',
        en: 'Any named author, publicly issued, dated within the cycle; an acceptance letter does not count; one suffices.',
      },
      'as-for-cohorts': { zh: '与培养对象同一要求。', en: 'The same standard as for trainees.' },
    },
  },
  A24: {
    topic: { zh: '整改后仍不合格：撤室还是退人', en: 'Failing again: the studio or the person' },
    question: {
      zh: '一处说责令退出、酌情调整，另一处说撤销工作室。',
      en: 'One place orders the person out and adjusts, another revokes the studio.',
    },
    clauses: ['附件2-1 五（三）', '附件2-1 六（一）4'],
    choices: {
      'by-whose-grade': {
        zh: '看结果记在谁头上：记在工作室就撤室，记在人头上就退人并由局里定怎么调整；不从一个人的等次自动推出两样。',
        en: 'It follows whose result it is: the studio’s revokes the studio, a person’s orders that person out and leaves the rest to the bureau; never both from one grade.',
      },
      'always-the-studio': {
        zh: '不论记给谁，都撤工作室。',
        en: 'Whoever the grade belongs to, the studio is revoked.',
      },
    },
  },
  A25: {
    topic: { zh: '三个月整改期', en: 'The three months' },
    question: {
      zh: '从哪天起、到哪天止，遇假日顺延吗，提前复核没过能不能撤？',
      en: 'First and last day, holidays, and may an early second failure revoke?',
    },
    clauses: ['附件2-1 六（一）4'],
    choices: {
      'after-last-day': {
        zh: '送达次日起，到三个月后的同一天，没有那天取月末，不顺延；期内没过不能撤，过了就结束；每个不合格年度各给一次。',
        en: 'From the day after delivery to the same day three months on, else the month’s end, no extension; an early failure revokes nothing, a pass closes it; every failed year has its own.',
      },
      'early-failure-counts': {
        zh: '期内复核没过，也可以撤。',
        en: 'A second failure within the period revokes as well.',
      },
    },
  },
  A26: {
    topic: { zh: '周期不合格撤谁的称号', en: 'Whose title falls with a failed cycle' },
    question: {
      zh: '“相应人员”是谁，撤的是县级称号还是工作室里的身份？',
      en: 'Who are the people concerned, and is it the county title or the role in the studio?',
    },
    clauses: ['附件2-1 六（一）4'],
    choices: {
      'title-and-role-of-lead': {
        zh: '拟撤领衔人的县级称号和领衔身份，助理、成员另按各自考核，无整改期，由局里决定到人后生效。',
        en: 'The lead’s county title and role are proposed for revocation; others stand by their own grades; no three months; it takes effect when the bureau decides.',
      },
      'roles-only': { zh: '只撤工作室里的身份。', en: 'Only the roles in the studio.' },
      'titles-of-all': { zh: '全室人员的县级称号都撤。', en: 'The county titles of everyone in it.' },
    },
  },
  A27: {
    topic: { zh: '成员不合格有没有整改', en: 'Three months for members too?' },
    question: {
      zh: '对领衔人有整改，对助理和成员没有写。',
      en: 'Leads have three months; for assistants and members nothing is said.',
    },
    clauses: ['附件2-1 五（三）', '附件2-1 六（二）'],
    choices: {
      'none-for-people': { zh: '没有整改，出结果就调整。', en: 'None: the result moves them out.' },
      'three-months-for-all': {
        zh: '与工作室一样先给三个月。',
        en: 'Three months first, as for the studio.',
      },
    },
  },
  A28: {
    topic: { zh: '成员由谁考核', en: 'Who grades the members' },
    question: {
      zh: '一处让领衔人考核，一处让教育局考核。',
      en: 'One place has the lead assess, another the bureau.',
    },
    clauses: ['附件2-1 四（一）1', '附件2-1 四（二）1', '附件2-1 五（一）', '附件2-1 六（二）'],
    choices: {
      'lead-proposes-bureau-confirms': {
        zh: '领衔人提出，教育局确认后生效，与工作室同日。',
        en: 'The lead proposes; it takes effect when the bureau confirms, on the studio’s day.',
      },
      'lead-decides': { zh: '领衔人说了算。', en: 'The lead decides.' },
      'bureau-decides': { zh: '教育局直接定。', en: 'The bureau decides.' },
    },
  },
  A29: {
    topic: { zh: '向上推荐看哪个考核', en: 'Which result recommends upwards' },
    question: {
      zh: '“综合考核优秀”和“周期考核优秀”是不是一回事，推荐是可以还是必须？',
      en: 'Is excellent overall the same as excellent in the cycle, and is the recommendation a right or a duty?',
    },
    clauses: ['附件2 四（四）', '附件2-1 六（一）4'],
    choices: {
      'cycle-or-final-grade': {
        zh: '对工作室就是周期考核，对成员就是最后的个人等次；优秀的有资格，推不推由局里办。',
        en: 'For a studio the cycle result, for a member the last own grade; excellent makes eligible, recommending is the bureau’s act.',
      },
      'separate-assessment': { zh: '另有一次综合考核。', en: 'A separate overall assessment.' },
    },
  },
  A30: {
    topic: { zh: '成员能不能领衔新工作室', en: 'May a member lead a new studio' },
    question: {
      zh: '成员可以申报领衔，但领衔人又要有县级称号。',
      en: 'Members may apply to lead, yet a lead needs the county title.',
    },
    clauses: ['附件2 四（四）', '附件2-1 二'],
    choices: {
      'apply-freely-appoint-titled': {
        zh: '三年期满谁都可以申报，真正领衔时必须有相应的县级称号。',
        en: 'After three years anyone may apply; to be appointed takes the county title of that track.',
      },
      'title-to-apply': { zh: '申报时就要有称号。', en: 'The title is needed to apply.' },
      'title-not-needed': { zh: '老成员不要称号。', en: 'Former members need no title.' },
    },
  },
  A31: {
    topic: { zh: '怎样算离开岗位或一线', en: 'Leaving the post or the front line' },
    question: {
      zh: '轮岗、校长改做教师、去教研室、借调、长假、退休，哪些算离开？',
      en: 'Rotation, a head turning teacher, the research office, secondment, long leave, retirement: which is leaving?',
    },
    clauses: ['附件2-1 五（三）', '附件5-1 六（三）', '附件5-2 六（三）'],
    choices: {
      'retirement-ends-service': {
        zh: '校长看校长岗，教师看一线；同类轮岗不算，去教研室待定，十二个月以内的假不算；退休或离县不再在岗，必须退出；其余一般退出，可说明理由留下。',
        en: 'Heads by the head’s post, teachers by the front line; rotation is no leaving, the research office is open, leave under twelve months is none; retirement or leaving the county ends it for good, the rest yields to a reasoned override.',
      },
      'always-overridable': {
        zh: '退休也按“一般”对待，可以说明理由留下。',
        en: 'Retirement, too, yields to a reasoned override.',
      },
    },
  },
  A32: {
    topic: { zh: '领衔人走了工作室怎么办', en: 'A studio without its lead' },
    question: {
      zh: '工作室以领衔人命名，人走了是撤、是换人，还是助理代？',
      en: 'The studio bears the lead’s name: dissolve it, find another, or let the assistant act?',
    },
    clauses: ['附件2-1 三', '附件2-1 三（一）', '附件2-1 三（二）', '附件2-1 五（三）'],
    choices: {
      'pending-adjustment': {
        zh: '先挂“待调整”，经费冻结，由局里决定解散或另选有称号的人。',
        en: 'It waits for adjustment with its money frozen until the bureau dissolves it or names another title holder.',
      },
      dissolve: { zh: '直接解散。', en: 'It is dissolved.' },
      'assistant-acts': { zh: '由助理代理。', en: 'The assistant acts.' },
    },
  },
  A33: {
    topic: { zh: '经费按什么年、十五万含不含工作室', en: 'Years of money, and what the 150,000 hold' },
    question: {
      zh: '三年怎么分期，中途撤了怎么算，十五万看安排还是看支出？',
      en: 'How are three years divided, what after a revocation, and is 150,000 tested on budget or spending?',
    },
    clauses: [
      '主文 二（四）12',
      '附件2 四（三）第1段',
      '附件2 五',
      '附件2-1 二',
      '附件2-1 七（二）',
      '附件5 六（四）',
    ],
    choices: {
      'per-management-year': {
        zh: '一个管理年一笔共三笔，到期或撤销后不再给，不折算不追回；十五万看当年预算安排，不含工作室和奖励，支出少只提示。',
        en: 'One instalment per management year, none after the end, no proration, no clawback; 150,000 is tested on the year’s appropriation without studio money and rewards, low spending only warns.',
      },
      'per-calendar-year': { zh: '按历年分四笔。', en: 'Four instalments by calendar year.' },
    },
  },
  A34: {
    topic: { zh: '工作室的钱能花在哪', en: 'What studio money may buy' },
    question: {
      zh: '列了四项又加“等”，别的开支行不行？',
      en: 'Four uses and “the like”: what else is allowed?',
    },
    clauses: ['附件2 四（三）第1段'],
    choices: {
      'listed-or-noted': {
        zh: '四项照收，其他活动开支要附说明，给个人发钱发物算违规。',
        en: 'The four pass, other activities need a note, pay and gifts to persons are a violation.',
      },
      'listed-only': { zh: '只准四项。', en: 'The four only.' },
      'any-activity': { zh: '工作室活动都行。', en: 'Any activity of the studio.' },
    },
  },
  A53: {
    topic: { zh: '优秀工作室奖多少', en: 'The reward of an excellent studio' },
    question: {
      zh: '要表彰奖励，没写金额和出处。',
      en: 'Commendation and reward are promised without a sum or a payer.',
    },
    clauses: ['附件2-1 六（一）4'],
    choices: {
      'set-by-decision': {
        zh: '记表彰，金额空着，等局里决定。',
        en: 'The commendation is recorded; the sum stays empty until the bureau decides.',
      },
    },
  },
  A54: {
    topic: { zh: '2022年以后办几个工作室', en: 'Studios after 2022' },
    question: {
      zh: '只写了2022年的四个和二十个，以后每年新评的人办不办？',
      en: 'Only the 4 and 20 of 2022 are given: what of the title holders recognised later?',
    },
    clauses: ['附件2-1 二'],
    choices: {
      'number-set-by-bureau': {
        zh: '四个、二十个只管2022年这一轮；以后每轮由局里录入数目，之前待定。',
        en: 'The numbers hold for 2022; every later round waits for the number the bureau enters.',
      },
      'standing-ceiling': { zh: '一直以四个、二十个为限。', en: '4 and 20 stand for ever.' },
      'one-per-title': { zh: '新评一人就办一个。', en: 'Every new title holder gets one.' },
    },
  },
} as const satisfies Readonly<Record<string, ReadingEntry>>
