import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { isComposing } from '../../../ui/input/composing.ts'

/** One cell, corrected in place: Enter or leaving the field takes what was typed, Escape gives it up. */
export function CellInput({
  label,
  shown,
  said,
  grave,
  disabled,
  onCommit,
}: {
  label: string
  shown: string
  /** What is wrong, or what stood on record before. */
  said: string | undefined
  grave: boolean
  disabled: boolean
  onCommit: (text: string | null) => void
}) {
  const [typed, setTyped] = useState(shown)
  useEffect(() => setTyped(shown), [shown])
  const commit = () => {
    if (typed.trim() !== shown.trim()) onCommit(typed.trim() || null)
  }
  return (
    <TextInput
      label={label}
      value={typed}
      disabled={disabled}
      maxLength={500}
      {...(grave ? { error: said } : { description: said })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape' && typed !== shown) {
          event.stopPropagation()
          setTyped(shown)
        }
      }}
    />
  )
}
