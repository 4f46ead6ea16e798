import { describe, expect, it } from 'vitest';
import { clockAt } from './clock';

describe('clockAt', () => {
  const reading = { moment: 1_000_000, seen: 50, speed: 3600 };

  it('runs on at its speed since it was read', () => {
    expect(clockAt(reading, 1050, null)).toBe(1_000_000 + 3_600_000);
  });

  it('stands at speed 0', () => {
    expect(clockAt({ ...reading, speed: 0 }, 99_999, null)).toBe(1_000_000);
  });

  it('does not run beyond the end of a replay', () => {
    expect(clockAt(reading, 99_999, 1_500_000)).toBe(1_500_000);
  });

  it('shows a reading beyond the end as it is', () => {
    expect(clockAt(reading, 99_999, 500_000)).toBe(1_000_000);
  });
});
