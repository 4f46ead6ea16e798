import { describe, expect, it } from 'vitest';
import { fileName, toCsv } from './download';

describe('toCsv', () => {
  it('quotes what needs it and leaves the unknown empty', () => {
    expect(toCsv([['at', 'tension'], ['a,"b"', null], ['x\ny', 1.5]])).toBe('at,tension\r\n"a,""b""",\r\n"x\ny",1.5\r\n');
  });
});

describe('fileName', () => {
  it('holds nothing that a file system minds', () => {
    expect(fileName('seeds', 'country/UKR', 'curve.csv')).toBe('seeds-country-UKR-curve.csv');
  });
});
