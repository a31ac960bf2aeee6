import { get } from 'react-hook-form';
import type { Benefit, PlacementType } from '../../../domain/scheme/facts';
import type { useFormat } from '../../language/format';
import type { Both } from '../../language/language';
import {
  benefitChoice,
  doNotKnow,
  neverHere,
  no,
  placementChoice,
  sectorWords,
  sizeWords,
  withoutEnd,
  yes,
} from './choice-words';
import type { Name, Values } from './questions';

export interface Speech extends ReturnType<typeof useFormat> {
  readonly say: (words: Both) => string;
}

type Writer = (value: never, speech: Speech) => string;

const yesNo = (value: boolean | null, { say }: Speech) => say(value === null ? doNotKnow : value ? yes : no);
const date = (value: string, { day }: Speech) => day(value);
const money = (value: number, speech: Speech) => speech.money(value);
const declared = (value: boolean, { say }: Speech) =>
  value
    ? say({ nl: 'Dat verklaar ik', en: 'I declare this' })
    : say({ nl: 'Nog niet verklaard', en: 'Not declared yet' });

const lines = <T>(write: (row: T, speech: Speech) => string) => {
  return (rows: readonly T[], speech: Speech) =>
    rows.length === 0 ? speech.say({ nl: 'Geen', en: 'None' }) : rows.map((row) => write(row, speech)).join('; ');
};

interface Amount {
  readonly name?: string;
  readonly grantedBy?: string;
  readonly grantedOn?: string;
  readonly amountCents?: number;
}

const amount = ({ name, grantedBy, grantedOn, amountCents }: Amount, { money: euro, day }: Speech): string =>
  [name ?? grantedBy, grantedOn && day(grantedOn), typeof amountCents === 'number' && euro(amountCents)]
    .filter(Boolean)
    .join(', ');

const writers: Partial<Record<Name, Writer>> = {
  'employer.sizeClass': (value: keyof typeof sizeWords, { say }: Speech) => say(sizeWords[value]),
  'employer.sector': (value: keyof typeof sectorWords, { say }: Speech) => say(sectorWords[value]),
  'employer.linkedKvkNumbers': lines((number: string) => number),
  'youth.birthDate': date,
  'youth.benefit': (value: Benefit | 'unknown', { say }: Speech) => say(benefitChoice(value)),
  'youth.startQualification': yesNo,
  'youth.registeredJobseeker': yesNo,
  'youth.inEducation': yesNo,
  'placement.type': (value: PlacementType, { say }: Speech) => say(placementChoice(value)),
  'placement.startOn': date,
  'placement.endOn': (value: string | null, { say, day }: Speech) =>
    value === null
      ? say(withoutEnd)
      : say({ nl: `Ja, tot en met ${day(value)}`, en: `Yes, up to and including ${day(value)}` }),
  'placement.lastEmployedHereOn': (value: string | null, { say, day }: Speech) =>
    value === null ? say(neverHere) : say({ nl: `Ja, tot en met ${day(value)}`, en: `Yes, until ${day(value)}` }),
  'placement.hoursPerWeek': (value: number, { say, number }: Speech) =>
    say({ nl: `${number(value)} uur`, en: `${number(value)} hours` }),
  'placement.viaAgency': yesNo,
  requestedAmountCents: money,
  documents: (value: readonly unknown[], { say }: Speech) =>
    say({ nl: `Toegevoegd: ${value.length}`, en: `Added: ${value.length}` }),
  'declarations.agreesToWait': yesNo,
  'declarations.otherFunding': lines(amount),
  'declarations.deMinimis': lines(amount),
  'declarations.truthful': declared,
  'declarations.noDisplacement': declared,
  'declarations.youthInformed': declared,
};

/** An answer as people read it; null: not answered. What is not right yet is shown as it was typed. */
export function answerInWords(name: Name, values: Values, speech: Speech): string | null {
  const value: unknown = get(values, name);
  if (value === undefined || value === '') return null;
  const write = writers[name] as ((value: unknown, speech: Speech) => string) | undefined;
  const mistyped = typeof value === 'string' && /Cents$|hours/.test(name);
  return write === undefined || mistyped ? String(value) : write(value, speech);
}
