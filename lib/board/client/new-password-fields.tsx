/** A new password, twice. */
export function NewPasswordFields({ again }: { again: string }) {
  return (
    <>
      <label htmlFor="new">New password, at least 15 characters; a few words will do</label>
      <input id="new" name="new" type="password" autoComplete="new-password" required />
      <label htmlFor="again">{again}</label>
      <input id="again" name="again" type="password" autoComplete="new-password" required />
    </>
  )
}
