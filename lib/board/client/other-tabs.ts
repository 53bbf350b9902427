const name = 'case-review'

/** What one tab tells the others of the same browser, which share its session. */
type Word = 'here' | 'left'

/** Tells the other tabs that someone is there, or that the session has ended. */
export function tellOtherTabs(word: Word): void {
  const channel = new BroadcastChannel(name)
  channel.postMessage(word)
  channel.close()
}

/** Listens to the other tabs. @returns stops listening */
export function onOtherTabs(hear: (word: Word) => void): () => void {
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<Word>) => hear(data)
  return () => channel.close()
}
