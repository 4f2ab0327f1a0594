import { useEffect, useRef, useState } from 'react'

/** After the last letter, in milliseconds. */
const pause = 150

/**
 * The text of a search whose question is kept elsewhere (the address): what is typed shows at once and is asked when
 * the typing pauses; a question that changes from outside (a view, going back) replaces the text. Letters typed while
 * an earlier question is still on its way are never lost.
 */
export function useAskedText(question: string, onAsk: (text: string) => void) {
  const [text, setText] = useState(question)
  const asked = useRef(question)
  const ask = useRef(onAsk)
  ask.current = onAsk
  useEffect(() => {
    if (question === asked.current) return
    asked.current = question
    setText(question)
  }, [question])
  useEffect(() => {
    if (text === asked.current) return
    const timer = setTimeout(() => {
      asked.current = text
      ask.current(text)
    }, pause)
    return () => clearTimeout(timer)
  }, [text])
  return [text, setText] as const
}
