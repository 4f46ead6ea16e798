/** What stands where a number is unknown. */
export const unknown = '–';

const oneDigit = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A tension score from 0 to 100, with one digit. */
export function formatTension(value: number | null | undefined): string {
  return value === null || value === undefined || Number.isNaN(value) ? unknown : oneDigit.format(value);
}

/** The ends of a band: `41.0–52.5`; nothing where it is unknown. */
export function formatRange(low: number | null | undefined, high: number | null | undefined): string {
  return low === null || low === undefined || high === null || high === undefined ? '' : `${oneDigit.format(low)}–${oneDigit.format(high)}`;
}

/** A change with its sign; what rounds to zero has none. */
export function formatChange(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return unknown;
  const text = oneDigit.format(Math.abs(value));
  if (text === '0.0') return text;
  return value > 0 ? `+${text}` : `−${text}`;
}

/** The direction of a change as it is shown: what rounds to zero stands still. */
export function direction(value: number | null | undefined): 'up' | 'down' | 'level' {
  if (value === null || value === undefined || Math.abs(value) < 0.05) return 'level';
  return value > 0 ? 'up' : 'down';
}

/** A change in words, for those who hear the page. */
export function describeChange(value: number | null | undefined): string {
  if (value === null || value === undefined) return 'change unknown';
  const way = direction(value);
  return way === 'level' ? 'unchanged since yesterday' : `${way} ${oneDigit.format(Math.abs(value))} since yesterday`;
}

/** A decayed sum of events. */
export function formatSum(value: number): string {
  return value >= 100 ? whole.format(value) : oneDigit.format(value);
}

export function formatCount(value: number): string {
  return whole.format(value);
}

/** `24 Feb 2022`, UTC. */
export function formatDay(time: number | string): string {
  return part(time, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `24 Feb`, UTC. */
export function formatShortDay(time: number | string): string {
  return part(time, { day: 'numeric', month: 'short' });
}

/** `Thu 24 Feb 2022`, UTC. */
export function formatWeekday(time: number | string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return unknown;
  return `${part(time, { weekday: 'short' })} ${formatDay(time)}`;
}

/** `05:12`, UTC. */
export function formatTime(time: number | string): string {
  return part(time, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** `24 Feb 2022, 05:12 UTC`. */
export function formatMoment(time: number | string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? unknown : `${formatDay(time)}, ${formatTime(time)} UTC`;
}

/** Story seconds per second, as story hours per second: `14.2 h/s`. */
export function formatSpeed(speed: number): string {
  const hours = speed / 3600;
  const digits = hours >= 10 || Number.isInteger(hours) ? (Number.isInteger(hours) ? 0 : 1) : 2;
  return `${Number(hours.toFixed(digits))} h/s`;
}

/** `1 statement`, `2 statements`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function part(time: number | string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return unknown;
  const key = JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format.format(date);
}
