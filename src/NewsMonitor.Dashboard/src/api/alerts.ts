import { get, json, queryOf, send, timelinePath } from './client';
import type { AlertDto, AlertRuleDto, AlertRuleRequest, AlertTrialDto } from './types';

export function getAlertRules(timeline: string, signal?: AbortSignal): Promise<AlertRuleDto[]> {
  return get(`${timelinePath(timeline)}/alerts`, signal);
}

export function getRaisedAlerts(timeline: string, limit: number, signal?: AbortSignal): Promise<AlertDto[]> {
  return get(`${timelinePath(timeline)}/alerts/raised${queryOf({ limit })}`, signal);
}

/** Tries a rule on the past without making it. */
export async function tryAlertRule(timeline: string, rule: AlertRuleRequest): Promise<AlertTrialDto> {
  return (await (await send(`${timelinePath(timeline)}/alerts/try`, json('POST', rule))).json()) as AlertTrialDto;
}

export async function makeAlertRule(timeline: string, rule: AlertRuleRequest): Promise<AlertRuleDto> {
  return (await (await send(`${timelinePath(timeline)}/alerts`, json('POST', rule))).json()) as AlertRuleDto;
}

export async function testAlertRule(timeline: string, rule: string): Promise<void> {
  await send(`${timelinePath(timeline)}/alerts/${encodeURIComponent(rule)}/test`, { method: 'POST' });
}

export async function removeAlertRule(timeline: string, rule: string): Promise<void> {
  await send(`${timelinePath(timeline)}/alerts/${encodeURIComponent(rule)}`, { method: 'DELETE' });
}
