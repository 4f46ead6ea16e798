import { get, json, queryOf, send, timelinePath } from './client';
import type { ArticleReadingDto } from './types';

/** Ids hold slashes: the server takes the whole rest of the path, escaped or not. */
function articlePath(timeline: string, id: string): string {
  return `${timelinePath(timeline)}/articles/${encodeURIComponent(id)}`;
}

export function getArticle(timeline: string, id: string, knownAt: string | null, signal?: AbortSignal): Promise<ArticleReadingDto> {
  return get(articlePath(timeline, id) + queryOf({ knownAt }), signal);
}

export async function retractArticle(timeline: string, id: string, reason: string): Promise<void> {
  await send(articlePath(timeline, id) + queryOf({ reason }), { method: 'DELETE' });
}

export interface Correction {
  title: string | null;
  text: string;
  reason: string | null;
}

export async function correctArticle(timeline: string, id: string, correction: Correction): Promise<void> {
  await send(articlePath(timeline, id), json('PUT', correction));
}
