import { isLocalDate } from '../../../domain/calendar';
import { type Benefit, benefitKinds } from '../../../domain/scheme/facts';

/**
 * Answers that are personal to the youth: never in an address. They stay in this tab of the browser until it is closed,
 * and go from the calculator into the form that way. Left out is not known.
 */
export interface AboutYouth {
  readonly birthDate?: string;
  readonly benefit?: Benefit;
  readonly startQualification?: boolean;
  readonly registeredJobseeker?: boolean;
  readonly inEducation?: boolean;
}

const kept = 'voucherloket.about-youth';

export function keepAboutYouth(answers: AboutYouth): void {
  if (Object.values(answers).every((value) => value === undefined)) sessionStorage.removeItem(kept);
  else sessionStorage.setItem(kept, JSON.stringify(answers));
}

const yesNo = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

/** What was kept; whatever is not an answer is taken as not known. */
export function keptAboutYouth(): AboutYouth {
  const found = parsed(sessionStorage.getItem(kept));
  const { birthDate } = found;
  return {
    birthDate: typeof birthDate === 'string' && isLocalDate(birthDate) ? birthDate : undefined,
    benefit: benefitKinds.find((kind) => kind === found.benefit),
    startQualification: yesNo(found.startQualification),
    registeredJobseeker: yesNo(found.registeredJobseeker),
    inEducation: yesNo(found.inEducation),
  };
}

function parsed(text: string | null): Partial<Record<keyof AboutYouth, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
