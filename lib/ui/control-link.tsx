import type { ReactNode } from 'react'

interface ControlLinkProps<C extends string> {
  /** The id of the control, by which the link works without script too. */
  to: C
  goTo: (control: C) => void
  children: ReactNode
}

/** A link to a field of the form. The field may have to be shown before it can take the focus. */
export function ControlLink<C extends string>({ to, goTo, children }: ControlLinkProps<C>) {
  return (
    <a
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault()
        goTo(to)
      }}
    >
      {children}
    </a>
  )
}
