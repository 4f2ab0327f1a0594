import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../app/api.ts'
import type { Finder, FinderHit } from '../../app/finder.ts'

const most = 8

/** People and schools for the palette, by name, pinyin or initials. */
export function usePeopleFinders(): readonly Finder[] {
  const { t } = useTranslation()
  const client = useClient()
  return useMemo(() => {
    const finder = (kind: 'person' | 'school', label: string, place: string): Finder => ({
      id: kind,
      label,
      find: async (q, signal) => {
        const found = await client.people.find({ q, kinds: [kind], limit: most }, { signal })
        return found.map(
          (one): FinderHit => ({
            id: one.id,
            name: one.label,
            spelled: one.spelled,
            ...(one.hint === null ? {} : { detail: one.hint }),
            href: `#${place}/${one.id}`,
          }),
        )
      },
    })
    return [
      finder('person', t('people.find.people'), '/people'),
      finder('school', t('people.find.schools'), '/people/school'),
    ]
  }, [t, client])
}
