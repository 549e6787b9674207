/** Something wrong with the evidence: where it stands, and what is wrong in words. */
export interface Problem {
  /** "magnesium.night-frequency", "study tan2024" */
  at: string
  text: string
}

/** A problem for each text. */
export function problems(at: string, ...texts: (string | false | undefined | null)[]): Problem[] {
  return texts.filter((text) => typeof text === 'string' && text !== '').map((text) => ({ at, text: text as string }))
}
