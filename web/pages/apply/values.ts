import type { DeepPartial } from 'react-hook-form';
import type * as z from 'zod';
import { type ApplicationRequest, applicationRequest } from '../../../domain/application/request';
import type { MenuEntryAnswer } from '../../api/answers';
import type { AboutYouth } from '../public/about-youth';
import type { Answers } from '../public/quote-url';
import { type Asks, appliesItself, asksNow, type Values } from './questions';

/** Values as far as they are known. */
export type Known = DeepPartial<Values>;

/** The API's own schema; what the rules of this scheme look at has to be there. */
export function schemaOf(asks: Pick<Asks, 'requestedAmount' | 'sector'>): z.ZodType<ApplicationRequest, Values> {
  const { employer, requestedAmountCents } = applicationRequest.shape;
  return applicationRequest.extend({
    requestedAmountCents: asks.requestedAmount === null ? requestedAmountCents : requestedAmountCents.unwrap(),
    employer: asks.sector ? employer.extend({ sector: employer.shape.sector.unwrap() }) : employer,
  });
}

/**
 * Before anything is typed. What the scheme does not ask but the request must hold says "no" or "none": no rule looks
 * at it.
 */
export function emptyValues({ schemeId, asks }: Pick<MenuEntryAnswer, 'schemeId' | 'asks'>): Known {
  const [type, ...others] = asks.placementTypes;
  return {
    schemeId,
    employer: { contact: {} },
    bankAccount: {},
    youth: {},
    placement: asks.placement
      ? {
          ...(others.length === 0 ? { type } : {}),
          ...(asks.viaAgency ? {} : { viaAgency: false }),
          ...(asks.lastEmployedHereOn ? {} : { lastEmployedHereOn: null }),
        }
      : null,
    declarations: {
      otherFunding: [],
      deMinimis: [],
      ...(asks.mayWait ? {} : { agreesToWait: false }),
    },
    documents: [],
  };
}

/** What the calculator was told already, as far as this scheme's form asks it. */
export function fromCalculator(answers: Answers, youth: AboutYouth, asks: Asks): Known {
  const { municipality, type, startOn, endOn, hoursPerWeek, viaAgency, lastEmployedHereOn } = answers;
  const { birthDate, ...officerFacts } = youth;
  return {
    employer: { kvkNumber: answers.kvkNumber },
    youth: { birthDate, municipality, ...(appliesItself(asks) ? asked(officerFacts, asks) : {}) },
    placement: asks.placement
      ? {
          type: type !== undefined && asks.placementTypes.includes(type) ? type : undefined,
          ...{ startOn, endOn, hoursPerWeek },
          viaAgency: asks.viaAgency ? viaAgency : undefined,
          lastEmployedHereOn: asks.lastEmployedHereOn ? lastEmployedHereOn : undefined,
          trainingCompanyNumber: answers.trainingCompanyNumber,
        }
      : null,
    requestedAmountCents: asks.requestedAmount === null ? undefined : answers.requestedAmountCents,
  };
}

const asked = (facts: Omit<AboutYouth, 'birthDate'>, { officerFacts }: Asks): Known['youth'] =>
  Object.fromEntries(officerFacts.map((fact) => [fact, facts[fact]]));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `over` laid over `under`, object by object: what is undefined in `over` stays as it was. Lists are taken whole. */
export function laidOver(under: unknown, over: unknown): unknown {
  if (over === undefined) return under;
  if (!isRecord(under) || !isRecord(over)) return over;
  const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map((key) => [key, laidOver(under[key], over[key])]));
}

/** The request without answers to questions that later answers took away. */
export function tidied(request: ApplicationRequest, asks: Asks): ApplicationRequest {
  const { placement } = request;
  if (placement === null || !asks.placement) return { ...request, placement: null };
  const { trainingCompanyNumber, ...rest } = placement;
  const asksNumber = asksNow({ name: 'placement.trainingCompanyNumber' }, asks, placement.type);
  return {
    ...request,
    placement: asksNumber && trainingCompanyNumber !== undefined ? { ...rest, trainingCompanyNumber } : rest,
  };
}
