import { describe, expect, it } from 'vitest';
import { safeUrl } from './safeUrl';

describe('safeUrl', () => {
  it.each(['https://example.org/a?b=c', 'http://example.org/'])('lets %s pass', (address) => {
    expect(safeUrl(address)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org',
    '//example.org/a',
    '/relative',
    'example.org',
    'https://',
    '',
    null,
    undefined,
  ])('refuses %j', (address) => {
    expect(safeUrl(address)).toBeNull();
  });
});
