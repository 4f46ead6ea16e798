// The contract of NewsMonitor.Contracts as it crosses the wire: camelCase, ISO 8601 dates in UTC, enums in lower case.

export type EntityKind = 'country' | 'leader' | 'organisation';
export type ReplayState = 'none' | 'playing' | 'paused' | 'finished' | 'stopped' | 'failed';
export type StatementKind = 'direct' | 'mixed' | 'indirect' | 'block';
export type StatementRole = 'by' | 'about';

export type Scope = 'read' | 'ingest' | 'admin';

export interface SessionDto {
  keyRequired: boolean;
  name: string | null;
  scopes: Scope[];
}

export interface SkippedDto {
  name: string;
  reason: string;
}

export interface ReplayDto {
  state: ReplayState;
  position: number;
  total: number;
  speed: number;
  from: string | null;
  to: string | null;
  path: string | null;
  skipped: SkippedDto[];
  problem: string | null;
}

export interface TimelineDto {
  name: string;
  run: string;
  kind: 'live' | 'replay' | 'fork';
  clock: string;
  speed: number;
  articles: number;
  entities: number;
  world: WorldDto;
  replay: ReplayDto | null;
  digest?: string | null;
}

/** A score with its band, nominally 90 %; null where nothing is known. */
export interface Band {
  tension: number | null;
  low: number | null;
  high: number | null;
  /** Effective number of independent publisher families behind it. */
  outlets: number;
}

export type WorldDto = Band;

export interface EntityDto extends Band {
  id: string;
  code: string;
  name: string;
  kind: EntityKind;
  country: string | null;
  hostile: number;
  cooperative: number;
  words: number;
  deeds: number;
  claims: number;
  statements: number;
  statementHead: number;
  version: number;
  updatedAt: string;
  /** Scores at the end of the last complete days, oldest first. */
  spark: (number | null)[];
}

export interface HistoryPointDto extends Band {
  at: string;
  hostile: number;
  cooperative: number;
  words: number;
  deeds: number;
}

export interface CounterpartDto {
  id: string;
  name: string;
  hostileBy: number;
  hostileToward: number;
  cooperativeBy: number;
  cooperativeToward: number;
  by: FlowDto;
  toward: FlowDto;
}

/** What one side says and does toward another: decayed sums in events of intensity 10. */
export interface FlowDto {
  hostileWords: number;
  hostileDeeds: number;
  cooperativeWords: number;
  cooperativeDeeds: number;
}

export interface StatementDto {
  sequence: number;
  article: string;
  outlet: string;
  title: string | null;
  url: string | null;
  publishedAt: string;
  role: StatementRole;
  kind: StatementKind;
  text: string;
  speaker: string | null;
  speakerId: string | null;
  speakerName: string | null;
  speakerCountry: string | null;
  cue: string | null;
  confidence: number;
  rule: string;
}

export interface EntityDetailDto {
  entity: EntityDto;
  run: string;
  history: HistoryPointDto[];
  statements: StatementDto[];
  counterparts: CounterpartDto[];
  related: EntityDto[];
}

/** RFC 9457. */
export interface ProblemDetails {
  title?: string;
  detail?: string;
  status?: number;
}

export interface WatchRequest {
  timeline: string;
  entities: string[] | null;
  run: string | null;
  versions: Record<string, number> | null;
}

export interface ChangeCause {
  version: number;
  kind: 'arrived' | 'corrected' | 'retracted';
  article: string;
}

export interface EntityChange extends Band {
  id: string;
  name: string;
  version: number;
  hostile: number;
  cooperative: number;
  words: number;
  deeds: number;
  claims: number;
  statements: number;
  statementHead: number;
  updatedAt: string;
  /** Which articles moved it last, newest first. */
  causes: ChangeCause[];
}

export interface ReplayChange {
  state: ReplayState;
  position: number;
  total: number;
  speed: number;
  from: string | null;
  to: string | null;
  problem: string | null;
}

/** An alert of a rule, in short. */
export interface AlertNotice {
  /** From 1, without gaps on its timeline. */
  sequence: number;
  rule: string;
  name: string;
  /** An entity id, or WORLD. */
  entity: string;
  value: number;
  at: string;
  test: boolean;
}

export interface WatchFrame {
  watch: number;
  timeline: string;
  run: string;
  clock: string;
  speed: number;
  replay: ReplayChange | null;
  articles: number;
  /** Null where nothing of the timeline itself changed. */
  world: Band | null;
  /** The alerts raised last, newest first; null where none came since the last frame. */
  alerts: AlertNotice[] | null;
  changes: EntityChange[];
}
