import { FileButton } from '@mantine/core'
import { IconFileText, IconPlus } from '@tabler/icons-react'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvidenceKind } from '../../../shared/domain/evidence.ts'
import styles from './evidence.module.css'
import type { ChosenFile, Evidence } from './rows.ts'
import { sayBytes } from './take-in.ts'
import { shownAs, useAddress, useContent } from './use-content.ts'

interface TileProps {
  picture: string | null
  name: string
  kind: EvidenceKind
  bytes: number
  chosen: boolean
  onChoose: () => void
}

/** One file: the picture or what kind of paper it is, its name and size; choosing it shows it large. */
function Tile({ picture, name, kind, bytes, chosen, onChoose }: TileProps) {
  const { t } = useTranslation()
  const ending = name.split('.').at(-1)?.toUpperCase()
  return (
    <li>
      <button
        type="button"
        className={clsx(styles.tile, chosen && styles.chosen)}
        title={name}
        onClick={onChoose}
      >
        {picture === null ? (
          <span className={styles.paper}>
            <IconFileText size={22} stroke={1.4} aria-hidden />
            {ending}
          </span>
        ) : (
          <img className={styles.thumb} src={picture} alt={name} />
        )}
        <span className={styles.caption}>
          <span className="ellipsis">{kind === 'other' ? name : t(`evidence.kind.${kind}`)}</span>
          <span className="note">{sayBytes(bytes)}</span>
        </span>
      </button>
    </li>
  )
}

/** Pictures above this size are fetched only when somebody looks at them. */
const mostShownSmall = 12_000_000

export function KeptTile({
  evidence,
  ...rest
}: { evidence: Evidence } & Pick<TileProps, 'chosen' | 'onChoose'>) {
  const picture = useContent(
    evidence.bytes <= mostShownSmall && shownAs(evidence.type) === 'picture' ? evidence : null,
  )
  return <Tile picture={picture} name={evidence.name} kind={evidence.kind} bytes={evidence.bytes} {...rest} />
}

export function ChosenTile({
  chosenFile: { file, kind },
  ...rest
}: { chosenFile: ChosenFile } & Pick<TileProps, 'chosen' | 'onChoose'>) {
  const picture = useAddress(file.type.startsWith('image/') ? file : null)
  return <Tile picture={picture} name={file.name} kind={kind} bytes={file.size} {...rest} />
}

export function AddTile({
  onFiles,
  disabled,
}: {
  onFiles: (files: readonly File[]) => void
  disabled: boolean
}) {
  const { t } = useTranslation()
  return (
    <li>
      <FileButton multiple onChange={onFiles} disabled={disabled}>
        {(props) => (
          <button type="button" {...props} className={clsx(styles.tile, styles.add)} disabled={disabled}>
            <IconPlus size={16} aria-hidden />
            {t('evidence.add')}
          </button>
        )}
      </FileButton>
    </li>
  )
}

export const Tiles = ({ children }: { children: ReactNode }) => <ul className={styles.tiles}>{children}</ul>
