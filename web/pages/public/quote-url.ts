import { isLocalDate } from '../../../domain/calendar';
import { isKvkNumber } from '../../../domain/identifiers';
import { type PlacementType, placementTypes } from '../../../domain/scheme/facts';

/**
 * What was answered in the calculator, as far as a link may carry it: into the form, or to somebody else. What is
 * personal to the youth is not in it (`about-youth.ts`), for addresses are kept in histories and logs. Left out is not
 * known.
 */
export interface Answers {
  /** Where the youth lives. */
  readonly municipality?: string;
  /** True: the youth lives in none of the municipalities there were to choose from. */
  readonly elsewhere?: boolean;
  readonly type?: PlacementType;
  readonly startOn?: string;
  /** Null: a contract without end. */
  readonly endOn?: string | null;
  readonly hoursPerWeek?: number;
  readonly viaAgency?: boolean;
  /** Null: never worked here. */
  readonly lastEmployedHereOn?: string | null;
  readonly trainingCompanyNumber?: string;
  readonly kvkNumber?: string;
  readonly employerMunicipality?: string;
  /** Whether the undertaking received any de-minimis aid in three years. */
  readonly deMinimis?: boolean;
  readonly requestedAmountCents?: number;
}

const without = { endOn: 'none', lastEmployedHereOn: 'never' } as const;

function written(name: string, value: string | number | boolean | null): string {
  if (value === null) return name === 'endOn' ? without.endOn : without.lastEmployedHereOn;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** Each answer under its own name: `{ type: 'bbl', endOn: null }` is `type=bbl&endOn=none`. */
export function toQuery(answers: Answers): URLSearchParams {
  const given = Object.entries(answers).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(given.map(([name, value]) => [name, written(name, value)]));
}

type Read<T> = (text: string) => T | undefined;

const date: Read<string> = (text) => (isLocalDate(text) ? text : undefined);
const line: Read<string> = (text) => (/\p{Cc}/u.test(text) ? undefined : text.trim().slice(0, 80) || undefined);
const yesNo: Read<boolean> = (text) => (text === 'yes' ? true : text === 'no' ? false : undefined);
const oneOf =
  <T extends string>(values: readonly T[]): Read<T> =>
  (text) =>
    values.find((value) => value === text);
const dateOr =
  (nothing: string): Read<string | null> =>
  (text) =>
    text === nothing ? null : date(text);
const within =
  (pattern: RegExp, least: number, most: number): Read<number> =>
  (text) =>
    pattern.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;

const readers: { readonly [Name in keyof Required<Answers>]: Read<Required<Answers>[Name]> } = {
  municipality: line,
  elsewhere: yesNo,
  type: oneOf(placementTypes),
  startOn: date,
  endOn: dateOr(without.endOn),
  hoursPerWeek: within(/^\d{1,2}(\.\d{1,2})?$/, 0.01, 80),
  viaAgency: yesNo,
  lastEmployedHereOn: dateOr(without.lastEmployedHereOn),
  trainingCompanyNumber: (text) => line(text)?.slice(0, 40),
  kvkNumber: (text) => (isKvkNumber(text) ? text : undefined),
  employerMunicipality: line,
  deMinimis: yesNo,
  requestedAmountCents: within(/^\d{1,11}$/, 0, 99_999_999_999),
};

/** The answers in an address. What nobody could have answered is taken as not known. */
export function fromQuery(params: URLSearchParams): Answers {
  const read = Object.entries(readers).flatMap(([name, reader]) => {
    const value = reader(params.get(name) ?? '');
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(read);
}
