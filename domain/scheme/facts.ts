import type { LocalDate } from '../calendar';

/** Left out or `null`: nobody has told us yet. Never counted against the applicant. */
export type Known<T> = T | null | undefined;

export const benefitKinds = ['none', 'ww', 'participatiewet', 'wajong', 'other'] as const;
export type Benefit = (typeof benefitKinds)[number];

export const placementTypes = ['job', 'bbl', 'learn-work', 'work-experience', 'trial', 'development-job'] as const;
export type PlacementType = (typeof placementTypes)[number];

export const sectors = ['general', 'agriculture', 'fishery'] as const;
export type Sector = (typeof sectors)[number];

export interface YouthFacts {
  readonly birthDate?: Known<LocalDate>;
  readonly municipality?: Known<string>;
  readonly benefit?: Known<Benefit | 'unknown'>;
  readonly startQualification?: Known<boolean>;
  readonly registeredJobseeker?: Known<boolean>;
  readonly inEducation?: Known<boolean>;
}

export interface PlacementFacts {
  readonly type?: Known<PlacementType>;
  readonly startOn?: Known<LocalDate>;
  /** The last day of the contract; `null` is a contract without end; left out is unknown. */
  readonly endOn?: LocalDate | null | undefined;
  /** At most two decimals. */
  readonly hoursPerWeek?: Known<number>;
  readonly viaAgency?: Known<boolean>;
  readonly trainingCompanyNumber?: Known<string>;
  /** The last day the youth worked for this employer before; `null` is never; left out is unknown. */
  readonly lastEmployedHereOn?: LocalDate | null | undefined;
}

export interface EmployerFacts {
  /** 8 digits. */
  readonly kvkNumber?: Known<string>;
  readonly municipality?: Known<string>;
  readonly sector?: Known<Sector>;
}

/** De-minimis aid granted to the same single undertaking: one line of the declaration. */
export interface AidGranted {
  readonly grantedOn: LocalDate;
  readonly amountCents: number;
}

/** De-minimis aid that we granted or reserved ourselves. */
export interface OwnAid {
  readonly schemeId: string;
  readonly status: 'reserved' | 'granted' | 'ended';
  /** The Amsterdam day of the reservation or grant. */
  readonly on: LocalDate;
  readonly amountCents: number;
}

export interface FundingElsewhere {
  readonly name: string;
  readonly amountCents: number;
}

export interface DeclarationFacts {
  /** Shown to the officer; no rule of the format asks for it. */
  readonly otherFunding?: Known<readonly FundingElsewhere[]>;
  /** An empty list says: none received. */
  readonly deMinimis?: Known<readonly AidGranted[]>;
}

/**
 * All that the rules may look at. The body of an application fits as it stands, and so does a question to the
 * calculator with next to nothing in it: every field may be missing.
 */
export interface Facts {
  /** The Amsterdam day of receipt. */
  readonly appliedOn?: Known<LocalDate>;
  readonly youth?: Known<YouthFacts>;
  /** `null` where the applicant was not asked; a rule about the placement is then unknown. */
  readonly placement?: Known<PlacementFacts>;
  readonly employer?: Known<EmployerFacts>;
  readonly declarations?: Known<DeclarationFacts>;
  readonly requestedAmountCents?: Known<number>;
}

/** What the system knows beside the application itself. */
export interface Circumstances {
  /** The Amsterdam day of the reservation or grant that is tested; left out: the day of receipt. */
  readonly testedOn?: LocalDate;
  /**
   * Our own grants and open reservations of de-minimis aid to this undertaking, this application's left out, oldest
   * first; `whole` is false where there may be more. Left out: the register was not asked.
   */
  readonly aidFromUs?: { readonly entries: readonly OwnAid[]; readonly whole: boolean };
  /** De-minimis aid, in cents, that would be granted; left out: what the rules give. */
  readonly newAidCents?: number;
}

/** The value, or `undefined` when unknown in whichever way. */
export const known = <T>(value: Known<T>): T | undefined => value ?? undefined;

export function benefitOf(facts: Facts): Benefit | undefined {
  const benefit = facts.youth?.benefit ?? 'unknown';
  return benefit === 'unknown' ? undefined : benefit;
}

/** Both values, or `undefined` when either is unknown. */
export const bothKnown = <A, B>(a: Known<A>, b: Known<B>): readonly [A, B] | undefined =>
  a === undefined || a === null || b === undefined || b === null ? undefined : [a, b];
