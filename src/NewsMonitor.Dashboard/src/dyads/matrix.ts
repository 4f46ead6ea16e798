import type { DyadMatrixDto, FlowDto } from '../api/types';

/** What of a flow is shown. */
export type Temper = 'conflict' | 'cooperation';
export type Acts = 'all' | 'words' | 'deeds';

/** The part of a flow that is shown, in events of intensity 10. */
export function amountOf(flow: FlowDto, temper: Temper, acts: Acts): number {
  const words = temper === 'conflict' ? flow.hostileWords : flow.cooperativeWords;
  const deeds = temper === 'conflict' ? flow.hostileDeeds : flow.cooperativeDeeds;
  return (acts === 'deeds' ? 0 : words) + (acts === 'words' ? 0 : deeds);
}

/** What rounds to less is not shown. */
export const leastShown = 0.05;

/** By which row or column a matrix is ordered: an entity's id, or null for the sums. */
export interface Order {
  rowsBy: string | null;
  columnsBy: string | null;
}

export interface Cell {
  target: string;
  targetName: string;
  /** Null where nothing passes. */
  flow: FlowDto | null;
  amount: number;
}

export interface Row {
  source: string;
  sourceName: string;
  sum: number;
  cells: Cell[];
}

/** A matrix as it is shown: rows and columns with anything in them, the largest first. */
export function toRows(matrix: DyadMatrixDto, temper: Temper, acts: Acts, order: Order): Row[] {
  const flows = new Map(matrix.cells.map((cell) => [`${cell.source}>${cell.target}`, cell.flow]));
  const amount = (source: string, target: string) => {
    const flow = flows.get(`${source}>${target}`);
    return flow ? amountOf(flow, temper, acts) : 0;
  };
  const sumOfRow = (id: string) => matrix.targets.reduce((sum, t) => sum + amount(id, t.id), 0);
  const sumOfColumn = (id: string) => matrix.sources.reduce((sum, s) => sum + amount(s.id, id), 0);
  const isShown = (amounts: number[]) => amounts.some((one) => one >= leastShown);
  const largest = (weights: Map<string, number>) => (a: { id: string; name: string }, b: { id: string; name: string }) => weights.get(b.id)! - weights.get(a.id)! || a.name.localeCompare(b.name, 'en');
  const rowSums = new Map(matrix.sources.map(({ id }) => [id, sumOfRow(id)]));
  const columnSums = new Map(matrix.targets.map(({ id }) => [id, sumOfColumn(id)]));
  const { rowsBy, columnsBy } = order;
  const rowOrder = rowsBy === null ? rowSums : new Map(matrix.sources.map(({ id }) => [id, amount(id, rowsBy)]));
  const columnOrder = columnsBy === null ? columnSums : new Map(matrix.targets.map(({ id }) => [id, amount(columnsBy, id)]));
  const sources = matrix.sources.filter(({ id }) => isShown(matrix.targets.map((t) => amount(id, t.id)))).sort(largest(rowOrder));
  const targets = matrix.targets.filter(({ id }) => isShown(matrix.sources.map((s) => amount(s.id, id)))).sort(largest(columnOrder));
  return sources.map((source) => ({
    source: source.id,
    sourceName: source.name,
    sum: rowSums.get(source.id)!,
    cells: targets.map((target) => ({ target: target.id, targetName: target.name, flow: flows.get(`${source.id}>${target.id}`) ?? null, amount: amount(source.id, target.id) })),
  }));
}
