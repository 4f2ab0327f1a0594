import { Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { Ref } from 'react'
import styles from './link-button.module.css'

const Anchor = ({ ref, ...props }: ButtonProps & { ref?: Ref<HTMLAnchorElement> }) => (
  <Button component="a" {...props} {...(ref ? { ref } : {})} classNames={{ root: styles.link as string }} />
)

/** A way to another page that looks like a button; like any link it can be opened in a new window. */
export const LinkButton = createLink(Anchor)
