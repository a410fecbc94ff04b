/** What earlier figures of a sentence lend to later ones. */

export interface Topic {
  /** The subject of the figure before. */
  readonly subject: string
  /** A verb of novelty that covers the items behind it: 新发展合作社32家、家庭农场43家. */
  readonly flow: string
  /** The subjects of all figures so far in this sentence, the last one last. */
  readonly history: readonly string[]
  /** The field of the rank before: 居【全省】第4位、第6位. */
  readonly scope: string | null
  /** The unit of the figure before. */
  readonly unit: string | null
}

export const noTopic: Topic = { subject: '', flow: '', history: [], scope: null, unit: null }
