import type { ArticleReadingDto, ReadEventDto } from '../api/types';
import type { Mark } from '../state/route';

/** What a stretch of an article's words is. */
export type Layer = 'statement' | 'speaker' | 'trigger' | 'actor' | 'focus';

/** A stretch of words with what was found in it: half-open, UTF-16. */
export interface Annotation {
  start: number;
  end: number;
  layer: Layer;
  /** The finding it belongs to: `s3`, `e0`. */
  finding: string;
}

/** A piece of text throughout which the same annotations hold. */
export interface Segment {
  text: string;
  start: number;
  layers: ReadonlySet<Layer>;
  findings: readonly string[];
}

/** Cuts a text where annotations begin and end. What lies outside of the text is cut off. */
export function segmentsOf(text: string, annotations: readonly Annotation[]): Segment[] {
  const inside = annotations
    .map((annotation) => ({ ...annotation, start: Math.max(0, annotation.start), end: Math.min(text.length, annotation.end) }))
    .filter((annotation) => annotation.start < annotation.end);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i]!, cuts[i + 1]!];
    const here = inside.filter((annotation) => annotation.start <= start && annotation.end >= end);
    segments.push({ text: text.slice(start, end), start, layers: new Set(here.map((a) => a.layer)), findings: [...new Set(here.map((a) => a.finding))] });
  }
  return segments;
}

/** Everything that was found in one part of an article. */
export function annotationsOf(article: Pick<ArticleReadingDto, 'statements' | 'events'>, part: 'text' | 'title', focus: Mark | null): Annotation[] {
  const all: Annotation[] = [];
  const add = (layer: Layer, finding: string, at: { start: number; end: number } | null | undefined) => {
    if (at && at.start >= 0) all.push({ layer, finding, start: at.start, end: at.end });
  };
  for (const statement of article.statements) {
    if ((statement.in ?? 'text') !== part) continue;
    for (const [start = 0, end = 0] of statement.spans) add('statement', statement.id, { start, end });
    add('speaker', statement.id, statement.speaker);
  }
  article.events.forEach((event, i) => {
    if ((event.in ?? 'text') !== part) return;
    add('trigger', eventId(i), event.trigger);
    add('actor', eventId(i), event.source);
    add('actor', eventId(i), event.target);
  });
  if (focus?.in === part) add('focus', 'focus', focus);
  return all;
}

/** The name of an article's nth event, beside `s1` of statements. */
export function eventId(index: number): string {
  return `e${index}`;
}

/** Where a finding stands. */
export function markOfEvent(event: ReadEventDto): Mark {
  const [start = 0, end = 0] = event.sentence;
  return { start, end, in: event.in === 'title' ? 'title' : 'text' };
}

/** The paragraphs of a text, each with the offset at which it begins. */
export function paragraphsOf(text: string): { text: string; start: number }[] {
  const paragraphs: { text: string; start: number }[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) if (match[0].trim() !== '') paragraphs.push({ text: match[0], start: match.index });
  return paragraphs;
}

/** Annotations as seen from a paragraph. */
export function within(annotations: readonly Annotation[], start: number, end: number): Annotation[] {
  return annotations.filter((a) => a.end > start && a.start < end).map((a) => ({ ...a, start: a.start - start, end: a.end - start }));
}
