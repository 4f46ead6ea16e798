import { plain } from '../palette/find';
import type { StatementDto, StatementRole } from '../api/types';

/** What tells two rows of a page apart: one statement may stand there both as said by and as about the entity. */
export function statementKey(statement: Pick<StatementDto, 'sequence' | 'role'>): string {
  return `${statement.sequence}/${statement.role}`;
}

/** Two pages as one, each statement once, newest first. */
export function mergeStatements(held: readonly StatementDto[], more: readonly StatementDto[]): readonly StatementDto[] {
  const byKey = new Map(held.map((statement) => [statementKey(statement), statement]));
  for (const statement of more) byKey.set(statementKey(statement), statement);
  return [...byKey.values()].sort((a, b) => b.sequence - a.sequence || (a.role < b.role ? 1 : -1));
}

/** The highest sequence; 0 where there is none. */
export function newestOf(statements: readonly StatementDto[]): number {
  return statements[0]?.sequence ?? 0;
}

/** The lowest sequence; 0 where there is none. */
export function oldestOf(statements: readonly StatementDto[]): number {
  return statements[statements.length - 1]?.sequence ?? 0;
}

export type RoleFilter = 'all' | StatementRole;

/** Which statements are shown. */
export interface StatementFilter {
  role: RoleFilter;
  /** Only words within quotation marks. */
  direct: boolean;
  /** Words that stand in the statement, its speaker's name or its outlet's. */
  words: string;
}

export function filterStatements(statements: readonly StatementDto[], { role, direct, words }: StatementFilter): readonly StatementDto[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return statements.filter((statement) => {
    if (role !== 'all' && statement.role !== role) return false;
    if (direct && statement.kind === 'indirect') return false;
    const said = plain(`${statement.text} ${statement.speakerName ?? ''} ${statement.speaker ?? ''} ${statement.outlet}`);
    return wanted.every((word) => said.includes(word));
  });
}

/** The text without quotation marks around the whole of it: the page sets its own. */
export function withoutOuterMarks(text: string): string {
  const trimmed = text.trim();
  const inner = trimmed.replace(/^["“”„«»]\s*/u, '').replace(/\s*["“”„«»]$/u, '');
  // Marks inside mean that the outer ones belong to parts of the text.
  return /["“”„«»]/u.test(inner) ? trimmed : inner;
}
