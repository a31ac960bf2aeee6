import { readdirSync, readFileSync } from 'node:fs';
import type { Check } from '../../../domain/scheme/check';
import type { Scheme } from '../../../domain/scheme/definition';
import { checkEligibility } from '../../../domain/scheme/eligibility';
import type { Circumstances, Facts } from '../../../domain/scheme/facts';
import { parseScheme } from '../../../domain/scheme/parse';

type Json = Record<string, unknown>;

/** The least a scheme that is handled here can hold: no conditions, one payment on the grant. */
export const plainScheme: Json = {
  schemeId: 'proef-regeling',
  version: 1,
  region: 'foodvalley',
  name: { nl: 'Proefregeling', en: 'Trial scheme' },
  summary: { nl: 'Een regeling om mee te proberen.', en: 'A scheme to try things with.' },
  legalNature: 'subsidy',
  legalBasis: 'Proefregeling 2026',
  publishedOn: '2026-01-01',
  authority: { name: 'Gemeente Ede' },
  beneficiary: 'employer',
  stateAid: 'none',
  window: { opensAt: '2026-01-01T09:00', closesAt: '2026-12-31T17:00' },
  placement: {},
  award: [{ amountCents: 100_000 }],
  instalments: [{ shareBp: 10_000, due: { onGrant: true } }],
};

export function schemeWith(changes: Json = {}): Scheme {
  const read = parseScheme({ ...plainScheme, ...changes });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.errors, null, 2));
  return read.value;
}

/** `path: reason` of each finding; empty for a valid scheme. */
export function findings(changes: Json): string[] {
  const read = parseScheme({ ...plainScheme, ...changes });
  return read.ok ? [] : (read.refusal.errors ?? []).map(({ path, message }) => `${path}: ${message}`);
}

const folder = new URL('../../../domain/scheme/schemes/', import.meta.url);

export const shippedIds: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''))
  .sort();

export const shippedJson = (schemeId: string): Json =>
  JSON.parse(readFileSync(new URL(`${schemeId}.json`, folder), 'utf8')) as Json;

export function shipped(schemeId: string): Scheme {
  const read = parseScheme(shippedJson(schemeId));
  if (!read.ok) throw new Error(`${schemeId}: ${JSON.stringify(read.refusal.errors)}`);
  return read.value;
}

export function checkNamed(rule: string, scheme: Scheme, facts: Facts, circumstances?: Circumstances): Check {
  const found = checkEligibility(scheme, facts, circumstances).filter((check) => check.rule === rule);
  const [check] = found;
  if (check === undefined || found.length !== 1) throw new Error(`${found.length} checks named ${rule}`);
  return check;
}

/** Everything known, nothing against it, for a scheme like FoodValley's. */
export const fullFacts: Facts = {
  appliedOn: '2026-08-15',
  youth: {
    birthDate: '2006-05-01',
    municipality: 'Ede',
    benefit: 'none',
    startQualification: false,
    registeredJobseeker: true,
    inEducation: false,
  },
  placement: {
    type: 'bbl',
    startOn: '2026-09-01',
    endOn: '2027-08-31',
    hoursPerWeek: 32,
    viaAgency: false,
    trainingCompanyNumber: '100012345',
    lastEmployedHereOn: null,
  },
  employer: { kvkNumber: '68750110', municipality: 'Ede', sector: 'general' },
  declarations: { deMinimis: [], otherFunding: [] },
  requestedAmountCents: 42_000,
};
