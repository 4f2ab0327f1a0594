import type { ErrorCode } from '../../../shared/contract/errors.ts'
import { words } from './words.ts'

type EveryCode = Readonly<Record<ErrorCode | 'UNANSWERED', string>>

/** One sentence per refusal of the back end; a code without a sentence does not compile. */
export const errors = words(
  {
    code: {
      DATA_FILE_HELD: '数据文件{{file}}正由另一个窗口使用（{{holder}}）。请先关闭那个窗口。',
      DATA_FILE_FOREIGN: '{{file}}不是名师台的数据文件，未作改动。',
      DATA_FILE_NEWER: '{{file}}由更新的版本写成（{{found}}，本版本识得{{known}}）。请升级后再打开。',
      DATA_FILE_DAMAGED: '{{file}}已损坏（{{detail}}），未作改动。请从备份恢复。',
      DATA_FILE_NOT_EMPTY: '{{file}}已有数据，不能在上面重新建立。',
      FILE_MISSING: '找不到文件{{file}}。',
      FILE_EXISTS: '{{file}}已存在，没有覆盖。请换一个名字。',
      FILE_TOO_LARGE: '文件{{bytes}}字节，超过允许的{{most}}字节。',
      TARGET_BUSY: '{{target}}正被其他程序打开，已另存为{{kept}}。',
      DISK_FULL: '磁盘已满，没有写入。请腾出空间后再试。',
      BACKUP_UNSOUND: '备份{{file}}未通过核验（{{detail}}），没有使用。',
      INTERNAL: '后台出错，没有写入（编号{{reference}}）。请重试；若再次出现，请告诉管理员。',
      CANCELLED: '已取消，没有写入。',
      SIGN_IN_REQUIRED: '请先登录。',
      FORBIDDEN: '当前身份不能办理此事。',
      OUT_OF_SCOPE: '这条记录不在您负责的范围内。',
      KEY_REUSED: '这次提交已用过，内容却不同，没有写入。请重新提交。',
      INVALID_INPUT: '填写有误，没有写入。',
      FIELD_INVALID: '填写有误，没有写入。',
      NOT_FOUND: '这条记录不存在，可能已被更正。',
      CHANGED_MEANWHILE: '这条记录刚被改动，没有写入。请看过新的内容再办。',
      POLICY_REFUSED: '政策不允许，没有写入。理由见下。',
      TARGET_UNREACHABLE: '{{target}}写不进去。请换一个文件夹。',
      WAIVER_BARRED: '此条为“应”，不可豁免，没有写入。事实有误时请更正记录。',
      PROPOSAL_CLOSED: '这项拟办已有决定，没有再写入。',
      DECISION_REVERSED: '这项决定已被撤回，没有再写入。',
      UNANSWERED: '后台没有回应，尚不知是否写入。请再提交一次，不会重复。',
    } satisfies EveryCode,
    other: '没有成功（{{code}}），没有写入。',
    field: {
      required: '此项必填。',
      invalid_type: '此项必填，或填写的种类不对。',
      too_small: '太短或太小。',
      too_big: '太长或太大。',
      invalid_format: '格式不对。',
      invalid_value: '不在可选的范围内。',
      other: '“{{value}}”不能用在这里。{{allowed}}',
    },
  },
  {
    code: {
      DATA_FILE_HELD:
        'The data file {{file}} is in use by another window ({{holder}}). Close that window first.',
      DATA_FILE_FOREIGN: '{{file}} is not a Talent Desk data file; nothing was changed.',
      DATA_FILE_NEWER:
        '{{file}} was written by a newer version ({{found}}; this one knows {{known}}). Update to open it.',
      DATA_FILE_DAMAGED: '{{file}} is damaged ({{detail}}); nothing was changed. Restore it from a backup.',
      DATA_FILE_NOT_EMPTY: '{{file}} already holds data and cannot be set up anew.',
      FILE_MISSING: 'The file {{file}} cannot be found.',
      FILE_EXISTS: '{{file}} exists and was not overwritten. Choose another name.',
      FILE_TOO_LARGE: 'The file has {{bytes}} bytes, more than the {{most}} allowed.',
      TARGET_BUSY: '{{target}} is open in another program; saved as {{kept}} instead.',
      DISK_FULL: 'The disk is full; nothing was written. Make room and try again.',
      BACKUP_UNSOUND: 'The backup {{file}} failed its check ({{detail}}) and was not used.',
      INTERNAL:
        'The back end failed; nothing was written (reference {{reference}}). Try again; if it happens once more, tell your administrator.',
      CANCELLED: 'Cancelled; nothing was written.',
      SIGN_IN_REQUIRED: 'Please sign in first.',
      FORBIDDEN: 'Your role may not do this.',
      OUT_OF_SCOPE: 'This record is outside of your responsibility.',
      KEY_REUSED: 'This submission was already used with other content; nothing was written. Submit again.',
      INVALID_INPUT: 'Something is not filled in correctly; nothing was written.',
      FIELD_INVALID: 'Something is not filled in correctly; nothing was written.',
      NOT_FOUND: 'This record does not exist; it may have been corrected.',
      CHANGED_MEANWHILE: 'This record has just been changed; nothing was written. Look at it again first.',
      POLICY_REFUSED: 'The policy does not allow it; nothing was written. The reasons stand below.',
      TARGET_UNREACHABLE: '{{target}} cannot be written to. Choose another folder.',
      WAIVER_BARRED:
        'The clause says must: it cannot be waived, and nothing was written. If a fact is wrong, correct the record.',
      PROPOSAL_CLOSED: 'This proposal has already been decided; nothing more was written.',
      DECISION_REVERSED: 'This decision has already been reversed; nothing more was written.',
      UNANSWERED:
        'No answer came, so it is not known whether it was written. Submit again: it will not be done twice.',
    },
    other: 'That did not succeed ({{code}}); nothing was written.',
    field: {
      required: 'This is required.',
      invalid_type: 'This is required, or of another kind.',
      too_small: 'Too short or too small.',
      too_big: 'Too long or too large.',
      invalid_format: 'Not in the expected form.',
      invalid_value: 'Not one of the choices.',
      other: '“{{value}}” cannot be used here. {{allowed}}',
    },
  },
)
