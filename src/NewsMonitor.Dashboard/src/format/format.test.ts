import { describe, expect, it } from 'vitest';
import { describeChange, direction, formatChange, formatMoment, formatSpeed, formatSum, formatTension, formatWeekday, plural } from './format';

describe('format', () => {
  it('shows tension with one digit and the unknown as a dash, never as zero', () => {
    expect(formatTension(41.649)).toBe('41.6');
    expect(formatTension(0)).toBe('0.0');
    expect(formatTension(100)).toBe('100.0');
    expect(formatTension(null)).toBe('–');
    expect(formatTension(Number.NaN)).toBe('–');
  });

  it('shows changes with their sign, and none where they round to zero', () => {
    expect(formatChange(1.26)).toBe('+1.3');
    expect(formatChange(-1.26)).toBe('−1.3');
    expect(formatChange(-0.04)).toBe('0.0');
    expect(formatChange(null)).toBe('–');
  });

  it.each([0.049, 0.051, -0.049, -0.051, 2, -2, 0])('gives %d the direction that its text shows', (value) => {
    const text = formatChange(value);
    expect(direction(value)).toBe(text === '0.0' ? 'level' : text.startsWith('+') ? 'up' : 'down');
  });

  it('says changes in words', () => {
    expect(describeChange(-2)).toBe('down 2.0 since yesterday');
    expect(describeChange(0)).toBe('unchanged since yesterday');
    expect(describeChange(null)).toBe('change unknown');
  });

  it('shows times in UTC, wherever the browser is', () => {
    expect(formatMoment('2022-02-24T01:30:00+02:00')).toBe('23 Feb 2022, 23:30 UTC');
    expect(formatWeekday('2022-02-24T00:00:00Z')).toBe('Thu 24 Feb 2022');
    expect(formatMoment('no date')).toBe('–');
  });

  it('shows speeds as story hours per second', () => {
    expect(formatSpeed(3600)).toBe('1 h/s');
    expect(formatSpeed(1800)).toBe('0.5 h/s');
    expect(formatSpeed(51_300)).toBe('14.3 h/s');
  });

  it('drops digits where there are many', () => {
    expect(formatSum(12.34)).toBe('12.3');
    expect(formatSum(1234.5)).toBe('1,235');
  });

  it('counts', () => {
    expect(plural(1, 'statement')).toBe('1 statement');
    expect(plural(0, 'statement')).toBe('0 statements');
  });
});
