import { Button, FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'

/** One button that asks for a file. */
export function PickFile({
  label,
  accept,
  loading,
  primary = false,
  disabled = false,
  onFile,
}: {
  label: string
  accept: string
  loading: boolean
  primary?: boolean
  disabled?: boolean
  onFile: (file: File) => void
}) {
  return (
    <FileButton accept={accept} onChange={(file) => file && onFile(file)}>
      {(props) => (
        <Button
          {...props}
          loading={loading}
          disabled={disabled}
          variant={primary ? 'filled' : 'default'}
          leftSection={<IconFileImport size={15} stroke={1.6} aria-hidden />}
        >
          {label}
        </Button>
      )}
    </FileButton>
  )
}
