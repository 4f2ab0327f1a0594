import * as z from 'zod'
import { zLooseDay } from '../domain/field.ts'
import {
  areas,
  departureKinds,
  leaveKinds,
  likenesses,
  postKinds,
  schoolKinds,
  sexes,
} from '../domain/people.ts'
import { bureau, studioStaff } from '../domain/role.ts'
import { levels, titleKinds } from '../domain/title.ts'
import { page, view, zDay, zId, zText } from './common.ts'
import { command, query } from './procedure.ts'
import { zConsequences } from './proposed.ts'

const zSchoolRow = z.object({
  id: zId('school'),
  name: z.string(),
  aliases: z.array(z.string()),
  kind: z.enum(schoolKinds).nullable(),
  area: z.enum(areas).nullable(),
  weak: z.boolean().nullable(),
  people: z.number().int(),
})

/** What a school was from a day to a day; null is unknown. */
const zProfile = z.object({
  kind: z.enum(schoolKinds).nullable(),
  area: z.enum(areas).nullable(),
  weak: z.boolean().nullable(),
  fromOn: zDay,
  toOn: zDay.nullable(),
  recordedAt: z.string(),
})

const zNamed = z.object({ id: zId('person'), name: z.string() })

const zTitleMark = z.object({ level: z.enum(levels), kind: z.enum(titleKinds), fromOn: zDay })

const zPersonRow = z.object({
  id: zId('person'),
  name: z.string(),
  sex: z.enum(sexes).nullable(),
  birth: z.string().nullable(),
  subject: z.string().nullable(),
  professionalTitle: z.string().nullable(),
  school: z.object({ id: zId('school'), name: z.string() }).nullable(),
  postKind: z.enum(postKinds).nullable(),
  duty: z.string().nullable(),
  frontLine: z.boolean().nullable(),
  titles: z.array(zTitleMark),
})

const zPost = z.object({
  id: zId('post'),
  school: z.object({ id: zId('school'), name: z.string() }).nullable(),
  unit: z.string().nullable(),
  /** Null where a list did not say. */
  kind: z.enum(postKinds).nullable(),
  duty: z.string().nullable(),
  frontLine: z.boolean().nullable(),
  fromOn: zDay,
  toOn: zDay.nullable(),
  reason: z.string().nullable(),
  documentNumber: z.string().nullable(),
  recordedAt: z.string(),
})

/** One thing on a life line: a span (`toOn` null: still running) or, with `toOn` equal to `fromOn`, an event. */
const zLifeEntry = z.object({
  lane: z.enum(['post', 'title', 'cohort', 'studio', 'assessment', 'output', 'decision']),
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  fromOn: zDay,
  toOn: zDay.nullable(),
  state: z.string().nullable(),
  grade: z.string().nullable(),
  recordedAt: z.string(),
  link: z.object({ kind: z.string(), id: z.string() }).nullable(),
})

/** What is kept of a person beside posts and titles; null is unknown. */
const zDetails = z.object({
  name: zText(40),
  sex: z.enum(sexes).nullable(),
  birth: zLooseDay.nullable(),
  ethnicity: zText(20).nullable(),
  party: zText(20).nullable(),
  nativePlace: zText(60).nullable(),
  education: zText(40).nullable(),
  graduatedFrom: zText(80).nullable(),
  major: zText(60).nullable(),
  inServiceSince: zLooseDay.nullable(),
  stage: zText(40).nullable(),
  subject: zText(40).nullable(),
  professionalTitle: zText(40).nullable(),
  professionalTitleFrom: zLooseDay.nullable(),
  staffNumber: zText(40).nullable(),
  /** Where rewards go: 开户行. */
  bankName: zText(60).nullable(),
  note: zText(400).nullable(),
})
export type PersonDetails = z.infer<typeof zDetails>

/** Sealed in the store; they go in here and come out only through `unmask`. */
const sealed = {
  idNumber: zText(20).nullable().optional(),
  phone: zText(20).nullable().optional(),
  bankAccount: zText(50).nullable().optional(),
}

const postInput = {
  schoolId: zId('school').nullable().default(null),
  /** A unit that is no school of this file, with what is known of it. */
  unit: zText(60).nullable().default(null),
  unitKind: z.enum(schoolKinds).nullable().default(null),
  inCounty: z.boolean().nullable().default(null),
  kind: z.enum(postKinds).nullable(),
  duty: zText(40).nullable().default(null),
  frontLine: z.boolean().nullable().default(null),
  fromOn: zDay,
  reason: zText(200).nullable().default(null),
  documentNumber: zText(60).nullable().default(null),
}

/** Whatever may be told of a person. */
const everythingOfPeople = ['recognition', 'cohort', 'studio', 'activity', 'assessment', 'decision', 'policy']

/** A post or a departure bears on who may lead, be a member, a trainee, or keep a benefit. */
const served = ['studio', 'cohort', 'recognition', 'funding']

export const people = {
  /** Persons, by name, pinyin or initials, with school and post as of a day. */
  list: query(studioStaff)
    .input(
      z.object({
        q: z.string().max(60).default(''),
        schoolId: zId('school').optional(),
        postKind: z.enum(postKinds).optional(),
        titleKind: z.enum(titleKinds).optional(),
        order: z.enum(['pinyin', 'strokes', 'school']).default('pinyin'),
        ...view,
        ...page,
      }),
    )
    .output(z.object({ rows: z.array(zPersonRow), total: z.number().int() })),

  /** Anything that can be picked or gone to by a few letters: persons, schools, studios. */
  find: query(studioStaff)
    .input(
      z.object({
        q: z.string().min(1).max(60),
        kinds: z.array(z.enum(['person', 'school', 'studio'])).default(['person', 'school', 'studio']),
        limit: z.number().int().min(1).max(50).default(12),
      }),
    )
    .output(
      z.array(
        z.object({
          kind: z.enum(['person', 'school', 'studio']),
          id: z.string(),
          label: z.string(),
          /** The name's syllables (`zhou mu bai`), to show what the letters matched. */
          spelled: z.string(),
          hint: z.string().nullable(),
        }),
      ),
    ),

  /** One person's page: details (ID number, phone and bank account masked), posts and the life line. */
  person: query(studioStaff)
    .input(z.object({ personId: zId('person'), ...view }))
    .output(
      zDetails.extend({
        id: zId('person'),
        idNumber: z.string().nullable(),
        phone: z.string().nullable(),
        bankAccount: z.string().nullable(),
        school: z.object({ id: zId('school'), name: z.string() }).nullable(),
        posts: z.array(zPost),
        titles: z.array(
          zTitleMark.extend({
            id: zId('title'),
            toOn: zDay.nullable(),
            basis: z.string().nullable(),
            documentNumber: z.string().nullable(),
          }),
        ),
        lifeLine: z.array(zLifeEntry),
        /** Records found to be this person too and merged into this one. */
        formerly: z.array(zNamed.extend({ reason: z.string(), mergedAt: z.string() })),
      }),
    ),

  addPerson: command(bureau)
    .input(
      zDetails
        .partial()
        .required({ name: true })
        .extend({ ...sealed, post: z.object(postInput).optional() }),
    )
    .output(z.object({ personId: zId('person') })),

  /** Replaces the named details; what is left out stays. */
  amendPerson: command(bureau)
    .input(zDetails.partial().extend({ personId: zId('person'), ...sealed }))
    .output(z.object({})),

  /** A new post from a day on; the post held until then ends the day before. */
  recordPost: command(bureau, served)
    .input(z.object({ personId: zId('person'), ...postInput, alongside: z.boolean().default(false) }))
    .output(z.object({ postId: zId('post'), ended: z.array(zId('post')), ...zConsequences.shape })),

  /** What a new post would end and lead to. Nothing is stored. */
  previewPost: query(bureau)
    .input(z.object({ personId: zId('person'), ...postInput, alongside: z.boolean().default(false) }))
    .output(
      z.object({
        /** The last day of the new post, where another begins later. */
        toOn: zDay.nullable(),
        ended: z.array(z.object({ id: zId('post'), toOn: zDay })),
        ...zConsequences.shape,
      }),
    ),

  /** Retirement, resignation, leaving the county: the last condition of 在职在岗 ends on that day. */
  recordDeparture: command(bureau, served)
    .input(
      z.object({
        personId: zId('person'),
        kind: z.enum(departureKinds),
        leftOn: zDay,
        documentNumber: zText(60).nullable().default(null),
      }),
    )
    .output(zConsequences),

  /** A leave that does not end the post; a year of it counts as leaving (口径 A31). */
  recordLeave: command(bureau, served)
    .input(
      z.object({
        personId: zId('person'),
        kind: z.enum(leaveKinds),
        fromOn: zDay,
        toOn: zDay.nullable().default(null),
      }),
    )
    .output(zConsequences),

  /** Takes back a post that was recorded by mistake; what was known before stays on record. */
  retractPost: command(bureau, served)
    .input(z.object({ postId: zId('post'), reason: zText(200) }))
    .output(z.object({})),

  /** The full ID number, phone and bank account, for a stated reason; recorded in the audit trail. */
  unmask: command(bureau)
    .input(z.object({ personId: zId('person'), reason: zText(200) }))
    .output(
      z.object({
        idNumber: z.string().nullable(),
        phone: z.string().nullable(),
        bankAccount: z.string().nullable(),
      }),
    ),

  /**
   * People who may be one, whom nothing tells apart for certain; those already found to be one, or two; and every
   * merging and parting there was.
   */
  duplicates: query(bureau)
    .input(z.object({}))
    .output(
      z.object({
        groups: z.array(
          z.object({
            why: z.enum(likenesses),
            name: z.string(),
            people: z.array(
              z.object({
                id: zId('person'),
                name: z.string(),
                birth: z.string().nullable(),
                unit: z.string().nullable(),
                hasIdNumber: z.boolean(),
                recordedAt: z.string(),
              }),
            ),
          }),
        ),
        merged: z.array(zNamed.extend({ sameAs: zNamed, reason: z.string(), mergedAt: z.string() })),
        apart: z.array(zNamed.extend({ other: zNamed, reason: z.string(), foundAt: z.string() })),
        history: z.array(
          zNamed.extend({
            seq: z.number().int(),
            at: z.string(),
            by: z.string(),
            act: z.enum(['merged', 'parted']),
            sameAs: zNamed,
            reason: z.string(),
          }),
        ),
      }),
    ),

  /** What a merge would move, leave where it is and fill in, by the table of the records. Nothing is stored. */
  previewMerge: query(bureau)
    .input(z.object({ personId: zId('person'), sameAsId: zId('person') }))
    .output(
      z.object({
        /** What hangs on the one who goes, and how much of it would stay because it would stand twice. */
        gone: z.array(z.object({ of: z.string(), count: z.number().int(), stays: z.number().int() })),
        stays: z.array(z.object({ of: z.string(), count: z.number().int() })),
        /** Details the one who stays would learn from the other. */
        learned: z.array(z.string()),
      }),
    ),

  /** Two records of one person become one: `personId` is known as `sameAsId` from now on. */
  merge: command(bureau, everythingOfPeople)
    .input(z.object({ personId: zId('person'), sameAsId: zId('person'), reason: zText(200) }))
    .output(z.object({ moved: z.number().int(), stayed: z.number().int() })),

  /** Two who look alike are two people and are not proposed again; `apart: false` takes that back. */
  tellApart: command(bureau)
    .input(
      z.object({
        personId: zId('person'),
        otherId: zId('person'),
        reason: zText(200),
        apart: z.boolean().default(true),
      }),
    )
    .output(z.object({})),

  /** Takes a merge back. @errors CHANGED_MEANWHILE where a record that was moved has been changed since */
  part: command(bureau, everythingOfPeople)
    .input(z.object({ personId: zId('person'), reason: zText(200) }))
    .output(z.object({})),

  schools: query(studioStaff)
    .input(z.object({ q: z.string().max(60).default(''), ...view, ...page }))
    .output(z.object({ rows: z.array(zSchoolRow), total: z.number().int() })),

  /** One school's page: what it is on the day, and what it was before and will be. */
  school: query(studioStaff)
    .input(z.object({ schoolId: zId('school'), ...view }))
    .output(zSchoolRow.extend({ profiles: z.array(zProfile) })),

  addSchool: command(bureau)
    .input(
      z.object({
        name: zText(60),
        aliases: z.array(zText(60)).default([]),
        kind: z.enum(schoolKinds).nullable().default(null),
        area: z.enum(areas).nullable().default(null),
        weak: z.boolean().nullable().default(null),
        fromOn: zDay,
      }),
    )
    .output(z.object({ schoolId: zId('school') })),

  /** What a school is from a day on: kind, urban or rural, weak. */
  recordProfile: command(bureau)
    .input(
      z.object({
        schoolId: zId('school'),
        kind: z.enum(schoolKinds).nullable(),
        area: z.enum(areas).nullable(),
        weak: z.boolean().nullable(),
        fromOn: zDay,
      }),
    )
    .output(z.object({})),
}
