/** Spans: half-open stretches of a text, in UTF-16 code units. */
import type { Span, View } from './types.ts'

export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The stretch between two spans that follow each other. */
export const gap = (before: Span, after: Span): Span => ({ start: before.end, end: after.start })

/** A span of the view as a span of the source text it was made from. */
export function toSource (view: View, span: Span): Span {
  const start = view.origin[span.start] ?? 0
  if (span.end <= span.start) return { start, end: start }
  const last = view.origin[span.end - 1] ?? start
  return { start, end: last + 1 }
}
