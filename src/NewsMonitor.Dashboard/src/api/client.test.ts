import { describe, expect, it } from 'vitest';
import { entityPath, toError } from './client';

const answer = (status: number, body: string, type: string) => new Response(body, { status, headers: { 'Content-Type': type } });

describe('toError', () => {
  it('takes the words of problem details', async () => {
    const error = await toError(answer(400, JSON.stringify({ title: 'Bad', detail: 'speed must be more than 0.' }), 'application/problem+json'));
    expect([error.message, error.status]).toEqual(['speed must be more than 0.', 400]);
  });

  it('falls back to the title, then to the status', async () => {
    expect((await toError(answer(409, '{"title":"Conflict here"}', 'application/json'))).message).toBe('Conflict here');
    expect((await toError(answer(502, '<html>', 'text/html'))).message).toContain('502');
    expect((await toError(answer(500, 'not json', 'application/json'))).message).toContain('500');
  });
});

describe('entityPath', () => {
  it('uses the plural and escapes', () => {
    expect(entityPath('a/b', 'country', 'UKR')).toBe('/api/timelines/a%2Fb/countries/UKR');
    expect(entityPath('live', 'leader', 'x y')).toBe('/api/timelines/live/leaders/x%20y');
  });
});
