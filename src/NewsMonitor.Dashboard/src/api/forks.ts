import { get, json, queryOf, send, timelinePath } from './client';
import type { ComparisonDto, ForkRequest, TimelineDto } from './types';

/** One timeline, with the digest of its state. */
export function getTimeline(timeline: string, signal?: AbortSignal): Promise<TimelineDto> {
  return get(timelinePath(timeline), signal);
}

export async function makeFork(fork: ForkRequest): Promise<TimelineDto> {
  return (await (await send('/api/timelines', json('POST', fork))).json()) as TimelineDto;
}

export async function removeFork(timeline: string): Promise<void> {
  await send(timelinePath(timeline), { method: 'DELETE' });
}

export function compareTimelines(one: string, other: string, signal?: AbortSignal): Promise<ComparisonDto> {
  return get(`${timelinePath(one)}/compare/${encodeURIComponent(other)}${queryOf({ stepHours: 24 })}`, signal);
}
