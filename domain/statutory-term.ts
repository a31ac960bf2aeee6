export interface Term {
  /** ISO 8601 in one unit: `P8W`, `P14D`, `P3M`, `P1Y`, `PT48H`. */
  readonly length: string;
  readonly setBy: 'law' | 'scheme';
  /** Backward: counted back from a day or an event, as "at the latest two weeks before". */
  readonly counted: 'forward' | 'backward';
}

const shape = /^(?:P(\d+)([DWMY])|PT\d+H)$/;

/** The longest terms that still move, Algemene termijnenwet art. 4 under a; terms in hours or years never do. */
const longest = new Map([
  ['D', 90],
  ['W', 12],
  ['M', 3],
]);

/**
 * Whether the Algemene termijnenwet moves the end of a term over a weekend or holiday (art. 1 and 4). Not for a term
 * that a scheme sets itself, one counted backward, in hours, of years, or of over 90 days, 12 weeks or 3 months.
 * @throws RangeError when `length` is no duration in one unit.
 */
export function movesOverHolidays(term: Term): boolean {
  const match = shape.exec(term.length);
  if (match === null) throw new RangeError(`not a term in one unit: ${term.length}`);
  const [, count, unit = ''] = match;
  const short = Number(count) <= (longest.get(unit) ?? -1);
  return term.setBy === 'law' && term.counted === 'forward' && short;
}
