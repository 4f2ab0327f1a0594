/** The words of one feature, nested by place: `list.title`, `form.name`. */
export interface Words {
  readonly [key: string]: string | Words
}

/** English has a singular: beside each `x_other` of the Chinese words it must give `x_one`. */
type Singular<Zh> = {
  readonly [K in keyof Zh as K extends `${infer Base}_other` ? `${Base}_one` : never]: string
}

type SameKeys<Zh> = {
  readonly [K in keyof Zh]: Zh[K] extends string ? string : SameKeys<Zh[K]>
} & Singular<Zh>

/** Both languages of one feature, side by side; a key that one of them lacks does not compile. */
export function words<const Zh extends Words>(zh: Zh, en: SameKeys<Zh>): { zh: Zh; en: SameKeys<Zh> } {
  return { zh, en }
}
