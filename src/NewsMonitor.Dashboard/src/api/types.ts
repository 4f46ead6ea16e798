// Names for what crosses the wire. The shapes are made from the server's OpenAPI document, docs/openapi.json.
import type { components } from './schema';

type Schemas = components['schemas'];

export type AlertDto = Schemas['AlertDto'];
export type AlertNotice = Schemas['AlertNotice'];
export type AlertRuleDto = Schemas['AlertRuleDto'];
export type AlertRuleRequest = Schemas['AlertRuleRequest'];
export type AlertTrialDto = Schemas['AlertTrialDto'];
export type ArticleReadingDto = Schemas['ArticleReadingDto'];
export type ChangeCause = Schemas['ChangeCause'];
export type ComparisonDto = Schemas['ComparisonDto'];
export type CounterpartDto = Schemas['CounterpartDto'];
export type DyadMatrixDto = Schemas['DyadMatrixDto'];
export type DyadSeriesDto = Schemas['DyadSeriesDto'];
export type EntityChange = Schemas['EntityChange'];
export type EntityDetailDto = Schemas['EntityDetailDto'];
export type EntityDto = Schemas['EntityDto'];
export type FlowDto = Schemas['FlowDto'];
export type ForkRequest = Schemas['ForkRequest'];
export type HistoryPointDto = Schemas['HistoryPointDto'];
export type ProblemDetails = Schemas['ProblemDetails'];
export type ReadEventDto = Schemas['ReadEventDto'];
export type ReadStatementDto = Schemas['ReadStatementDto'];
export type ReplayChange = Schemas['ReplayChange'];
export type ReportDto = Schemas['ReportDto'];
export type SaidVersusDidDto = Schemas['SaidVersusDidDto'];
export type SessionDto = Schemas['SessionDto'];
export type SkippedDto = Schemas['SkippedDto'];
export type StatementDto = Schemas['StatementDto'];
export type StoryChangeDto = Schemas['StoryChangeDto'];
export type TimelineDto = Schemas['TimelineDto'];
export type WatchFrame = Schemas['WatchFrame'];
export type WhyDto = Schemas['WhyDto'];

export type EntityKind = EntityDto['kind'];
export type ReplayState = ReplayChange['state'];
export type StatementKind = StatementDto['kind'];
export type StatementRole = StatementDto['role'];
export type Scope = SessionDto['scopes'][number];

/** A score with its band, nominally 90 %; null where nothing is known. */
export type Band = Schemas['WorldDto'];

/** What the page asks the hub for. */
export interface WatchRequest {
  timeline: string;
  entities: string[] | null;
  run: string | null;
  versions: Record<string, number> | null;
}
