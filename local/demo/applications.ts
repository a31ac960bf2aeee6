/** Applications for the demo and for tests: everything in them is made up. */

export interface Wish {
  readonly schemeId: string;
  readonly kvkNumber?: string;
  readonly tradeName?: string;
  /** Tells one youth from another. */
  readonly youth?: number;
  readonly birthDate?: string;
  readonly municipality?: string;
  readonly benefit?: string;
  readonly startQualification?: boolean | null;
  readonly type?: string;
  readonly startOn?: string;
  readonly endOn?: string | null;
  readonly hoursPerWeek?: number;
  readonly agreesToWait?: boolean;
  readonly withoutPlacement?: boolean;
  readonly bankAccount?: { readonly iban: string; readonly holderName: string } | null;
}

const account = { iban: 'NL91ABNA0417164300', holderName: 'Voorbeeldbedrijf B.V.' };

function youthOf(wish: Wish) {
  return {
    firstName: 'Test',
    lastName: `Jongere ${wish.youth ?? 1}`,
    birthDate: wish.birthDate ?? '2006-05-01',
    postcode: '6711AA',
    municipality: wish.municipality ?? 'Ede',
    ...(wish.benefit === undefined ? {} : { benefit: wish.benefit }),
    ...(wish.startQualification === undefined ? {} : { startQualification: wish.startQualification }),
  };
}

const placementOf = (wish: Wish) => ({
  type: wish.type ?? 'job',
  startOn: wish.startOn ?? '2026-09-01',
  endOn: wish.endOn ?? null,
  hoursPerWeek: wish.hoursPerWeek ?? 32,
  jobTitle: 'Medewerker',
  viaAgency: false,
  lastEmployedHereOn: null,
});

export function application(wish: Wish) {
  const bankAccount = wish.bankAccount === undefined ? account : wish.bankAccount;
  return {
    schemeId: wish.schemeId,
    employer: {
      kvkNumber: wish.kvkNumber ?? '68750110',
      tradeName: wish.tradeName ?? 'Voorbeeldbedrijf B.V.',
      sizeClass: 'small',
      contact: { name: 'Afdeling personeel', email: 'personeel@voorbeeldbedrijf.example', phone: '0318-123456' },
    },
    ...(bankAccount === null ? {} : { bankAccount }),
    youth: youthOf(wish),
    placement: wish.withoutPlacement ? null : placementOf(wish),
    declarations: {
      truthful: true,
      noDisplacement: true,
      youthInformed: true,
      agreesToWait: wish.agreesToWait ?? true,
      deMinimis: [],
    },
    documents: [],
  };
}
