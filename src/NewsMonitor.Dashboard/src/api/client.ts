import { now, type Moment } from '../state/route';
import type { EntityDetailDto, EntityDto, EntityKind, ProblemDetails, SessionDto, StatementDto, TimelineDto } from './types';

/** An answer that was not a success, in words for the user. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

const collections: Record<EntityKind, string> = {
  country: 'countries',
  leader: 'leaders',
  organisation: 'organisations',
};

/** The route of a timeline. */
export function timelinePath(timeline: string): string {
  return `/api/timelines/${encodeURIComponent(timeline)}`;
}

/** The route of all entities of a kind. */
export function collectionPath(timeline: string, kind: EntityKind): string {
  return `${timelinePath(timeline)}/${collections[kind]}`;
}

/** The route of one entity. */
export function entityPath(timeline: string, kind: EntityKind, code: string): string {
  return `${collectionPath(timeline, kind)}/${encodeURIComponent(code)}`;
}

let unauthorized = () => {};

/** Is told when an answer says that a key is needed which the page has no more. */
export function onUnauthorized(handler: () => void): void {
  unauthorized = handler;
}

/** For what does not pass through here: the hub. */
export function reportUnauthorized(): void {
  unauthorized();
}

export function getSession(): Promise<SessionDto> {
  return get('/api/session');
}

export async function signIn(key: string): Promise<SessionDto> {
  const response = await request('/api/session', json('POST', { key }));
  if (!response.ok) throw await toError(response);
  return (await response.json()) as SessionDto;
}

export async function signOut(): Promise<void> {
  await send('/api/session', { method: 'DELETE' });
}

export function getTimelines(signal?: AbortSignal): Promise<TimelineDto[]> {
  return get('/api/timelines', signal);
}

export function getEntities(timeline: string, kind: EntityKind, moment: Moment, signal?: AbortSignal): Promise<EntityDto[]> {
  return get(collectionPath(timeline, kind) + queryOf(moment), signal);
}

export function getEntity(timeline: string, kind: EntityKind, code: string, moment: Moment, signal?: AbortSignal): Promise<EntityDetailDto> {
  return get(entityPath(timeline, kind, code) + queryOf(moment), signal);
}

export interface StatementPage {
  /** Ascending from behind this sequence. */
  after?: number;
  /** Descending from below this sequence. */
  before?: number;
  limit: number;
  moment?: Moment;
}

export function getStatements(
  timeline: string,
  kind: EntityKind,
  code: string,
  page: StatementPage,
  signal?: AbortSignal,
): Promise<StatementDto[]> {
  const { limit, after, before, moment = now } = page;
  return get(`${entityPath(timeline, kind, code)}/statements${queryOf({ limit, after, before, ...moment })}`, signal);
}

export type ReplayCommand = 'pause' | 'resume' | 'step' | 'restart' | 'stop';

export async function commandReplay(timeline: string, command: ReplayCommand): Promise<void> {
  await send(`${timelinePath(timeline)}/replay/${command}`, { method: 'POST' });
}

export async function startReplay(timeline: string): Promise<void> {
  await send(`${timelinePath(timeline)}/replay`, json('POST', {}));
}

/** Moves a replay on to a moment at once. @param to milliseconds since the epoch */
export async function seekReplay(timeline: string, to: number): Promise<void> {
  await send(`${timelinePath(timeline)}/replay/seek`, json('POST', { to: new Date(to).toISOString() }));
}

/** @param speed story seconds per second */
export async function setReplaySpeed(timeline: string, speed: number): Promise<void> {
  await send(`${timelinePath(timeline)}/replay/speed`, json('PUT', { speed }));
}

/** Parameters as the end of a URL; those without a value are left out. */
export function queryOf(parameters: object): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

/** A request with a body of JSON. */
export function json(method: string, body: unknown): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

/** Asks for JSON. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await send(path, signal ? { signal } : {});
  return (await response.json()) as T;
}

/** Sends a request; an answer that is no success is thrown. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await request(path, init);
  if (response.status === 401) unauthorized();
  if (!response.ok) throw await toError(response);
  return response;
}

async function request(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('The server cannot be reached.', 0);
  }
}

/** Problem details where there are any, else the status. */
export async function toError(response: Response): Promise<ApiError> {
  const fallback = `The server answered ${response.status}${response.statusText ? ` ${response.statusText}` : ''}.`;
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) return new ApiError(fallback, response.status);
  const problem = (await response.json().catch(() => null)) as ProblemDetails | null;
  return new ApiError(problem?.detail || problem?.title || fallback, response.status);
}

/** Whether a request was called off rather than failed. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** What to tell the user about a failure. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
