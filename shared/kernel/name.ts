import { tidyText } from './text.ts'

const han = /^[\p{Script=Han}〇]+$/u
const betweenHan = /(?<=[\p{Script=Han}〇]) (?=[\p{Script=Han}〇])/gu
// the dot of transliterated names is typed in many ways
const dots = /[•‧∙⋅・･.。]/g

/**
 * A person's name as it is compared and stored: `张　三` and `张 三 ` are 张三, `买买提.艾力` is 买买提·艾力;
 * Latin names keep single spaces.
 */
export function tidyName(text: string): string {
  const tidy = tidyText(text).replace(betweenHan, '')
  return /\p{Script=Han}/u.test(tidy) ? tidy.replace(dots, '·').replace(/ ?· ?/g, '·') : tidy
}

/** A name can be stored: 2 to 30 characters, letters only, with the dot, hyphen or spaces names really have. */
export function isName(name: string): boolean {
  const length = [...name].length
  return length >= 2 && length <= 30 && /^[\p{L}〇][\p{L}\p{M}〇·'’ .-]*$/u.test(name)
}

export const isHanName = (name: string): boolean => han.test(name.replaceAll('·', ''))
