import type { Moment, Stretch } from '../state/route';
import { entityPath, get, queryOf, timelinePath } from './client';
import type { DyadMatrixDto, DyadSeriesDto, EntityKind, HistoryPointDto, SaidVersusDidDto, WhyDto } from './types';

export interface CurveQuery {
  from?: string | null;
  to?: string | null;
  stepHours?: number;
  knownAt?: string | null;
}

export function getWorldCurve(timeline: string, query: CurveQuery, signal?: AbortSignal): Promise<HistoryPointDto[]> {
  return get(`${timelinePath(timeline)}/world/curve${queryOf(query)}`, signal);
}

export function getCurve(timeline: string, kind: EntityKind, code: string, query: CurveQuery, signal?: AbortSignal): Promise<HistoryPointDto[]> {
  return get(`${entityPath(timeline, kind, code)}/curve${queryOf(query)}`, signal);
}

/** Why a score moved over a stretch of time, down to the sentences. @param limit stories */
export function getWhy(timeline: string, kind: EntityKind, code: string, stretch: Stretch | null, knownAt: string | null, limit: number, signal?: AbortSignal): Promise<WhyDto> {
  return get(`${entityPath(timeline, kind, code)}/why${queryOf({ ...stretch, knownAt, limit })}`, signal);
}

export function getSaidVersusDid(timeline: string, kind: EntityKind, code: string, moment: Moment, signal?: AbortSignal): Promise<SaidVersusDidDto[]> {
  return get(`${entityPath(timeline, kind, code)}/said-vs-did${queryOf(moment)}`, signal);
}

export function getDyads(timeline: string, of: 'state' | 'leader', limit: number, moment: Moment, signal?: AbortSignal): Promise<DyadMatrixDto> {
  return get(`${timelinePath(timeline)}/dyads${queryOf({ kind: of, limit, ...moment })}`, signal);
}

/** @param counterpart the other side's code: `RUS` */
export function getDyad(timeline: string, kind: EntityKind, code: string, counterpart: string, query: CurveQuery, signal?: AbortSignal): Promise<DyadSeriesDto> {
  return get(`${entityPath(timeline, kind, code)}/dyads/${encodeURIComponent(counterpart)}${queryOf(query)}`, signal);
}
