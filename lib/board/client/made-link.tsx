import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './accounts-page.module.css'

interface MadeLinkProps {
  /** What the field with the link is called. */
  readonly label: string
  readonly link: string
  /** What the link does, and for whom it is. */
  readonly children: ReactNode
}

/** A link that is shown once, to be passed on by whoever made it. */
export function MadeLink({ label, link, children }: MadeLinkProps) {
  const [copied, setCopied] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied('Copied.'),
      () => setCopied('The browser does not allow copying. Select the link and copy it.'),
    )
  return (
    <div className={styles.made}>
      <p>{children}</p>
      <label>
        {label}
        <input readOnly value={link} onFocus={(event) => event.target.select()} />
      </label>
      <Button onClick={copy}>Copy the link</Button> <span>{copied}</span>
    </div>
  )
}
