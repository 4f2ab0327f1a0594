import type { Client } from '../../../shared/contract/index.ts'

/** What the back end answers about people, named once for the pages. */
export type PersonRow = Awaited<ReturnType<Client['people']['list']>>['rows'][number]
export type Person = Awaited<ReturnType<Client['people']['person']>>
export type Post = Person['posts'][number]
export type Title = Person['titles'][number]
export type Benefits = Awaited<ReturnType<Client['recognition']['benefits']>>
export type LifeEntry = Person['lifeLine'][number]
export type SchoolRow = Awaited<ReturnType<Client['people']['schools']>>['rows'][number]
export type School = Awaited<ReturnType<Client['people']['school']>>
export type Duplicates = Awaited<ReturnType<Client['people']['duplicates']>>
export type MergePreview = Awaited<ReturnType<Client['people']['previewMerge']>>
