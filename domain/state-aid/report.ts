import * as z from 'zod';
import type { Actor } from '../actor';
import type { Application } from '../application/record';
import type { Instant, LocalDate } from '../calendar';
import { instant, localDate, wholeCents } from '../records';
import { ok, type Result, refuse } from '../result';
import type { Scheme } from '../scheme/definition';
import { sectors } from '../scheme/facts';
import { deMinimisCeiling } from '../scheme/rules/state-aid-table';
import { line } from '../text';
import { whenAsked } from '../when-asked';
import { isDeMinimis } from './register';
import { reportBy } from './report-term';

/** Grants of de-minimis aid as the register of the Union asks them (Regulation (EU) 2023/2831, art. 6(1); ADR 0037). */

const aidReport = whenAsked(() =>
  z.object({
    /** What stood when it was reported, in cents. */
    amountCents: wholeCents,
    sector: z.enum(sectors).nullable(),
    /** Day on which it was entered in the register. */
    reportedOn: localDate,
    /** What the register calls the entry. */
    reference: z.string(),
    at: instant,
    bySub: z.string(),
    byRole: z.string(),
  }),
);

export const aidGrantRecord = whenAsked(() =>
  z.object({
    applicationId: z.string(),
    number: z.string(),
    schemeId: z.string(),
    region: z.string(),
    grantedOn: localDate,
    /** What the grant comes to now, in cents: less after a lower settlement, withdrawal or recovery; 0: nothing is left. */
    amountCents: wholeCents,
    beneficiaryName: z.string(),
    kvkNumber: z.string(),
    /** Who granted it. */
    authority: z.string(),
    /** Null: not told. */
    sector: z.enum(sectors).nullable(),
    regulation: z.string(),
    version: z.int().min(1),
    /** Day of the last change of what there is to report: at first that of the grant. */
    changedOn: localDate,
    /** Oldest first; nothing is taken back. */
    reports: z.array(aidReport),
  }),
);
export type AidGrant = Readonly<z.infer<typeof aidGrantRecord>>;

const granted = ['granted', 'completed', 'withdrawn'];

/** What there is to report of an application; null: it was never granted, or its scheme is not about de-minimis aid. */
export function aidGrantOf(application: Application, scheme: Scheme) {
  const { aidOn, decision, status, employer } = application;
  if (!isDeMinimis(scheme) || aidOn === undefined) return null;
  if (decision?.outcome !== 'grant' || !granted.includes(status)) return null;
  const sector = employer.sector ?? null;
  return {
    applicationId: application.id,
    number: application.number,
    schemeId: application.schemeId,
    region: application.region,
    grantedOn: aidOn,
    amountCents: application.heldCents,
    beneficiaryName: employer.tradeName,
    kvkNumber: employer.kvkNumber,
    authority: scheme.authority.name,
    sector,
    regulation: deMinimisCeiling(sector ?? 'general', aidOn)?.reference ?? '',
  };
}

/** `void`: nothing was ever reported and nothing is left to report. */
export const aidGrantStatuses = ['open', 'late', 'reported', 'void'] as const;
export type AidGrantStatus = (typeof aidGrantStatuses)[number];

/**
 * Where a grant stands on a day, and until when it must be reported: 20 working days after the grant. One that changed
 * after it was reported is open again; no law gives a term for that, so the same is kept, from the day of the change.
 */
export function reportingOf(
  { amountCents, sector, grantedOn, changedOn, reports }: AidGrant,
  today: LocalDate,
): { readonly status: AidGrantStatus; readonly reportBy: LocalDate } {
  const last = reports.at(-1);
  const by = reportBy(last === undefined ? grantedOn : changedOn);
  if (last?.amountCents === amountCents && last.sector === sector)
    return { status: 'reported', reportBy: reportBy(grantedOn) };
  if (last === undefined && amountCents === 0) return { status: 'void', reportBy: by };
  return { status: today > by ? 'late' : 'open', reportBy: by };
}

/** What one request can mark: they are written together. */
export const mostReported = 50;

/** Body of `POST /v1/reports/de-minimis/reported`. */
export const reportedRequest = whenAsked(() =>
  z.strictObject({
    applicationIds: z
      .array(z.string())
      .min(1)
      .max(mostReported)
      .refine((ids) => new Set(ids).size === ids.length, 'holds the same value twice'),
    reportedOn: localDate,
    reference: line(100),
  }),
);
export type ReportedRequest = z.infer<typeof reportedRequest>;

/**
 * The grant after it was reported; the same object where that is what it says already, so that a repeat changes nothing.
 * Reporting what was reported again, such as under its right reference, adds to what is kept.
 */
export function reported(
  grant: AidGrant,
  { reportedOn, reference }: Omit<ReportedRequest, 'applicationIds'>,
  actor: Actor,
  now: Instant,
  today: LocalDate,
): Result<AidGrant> {
  if (reportedOn > today) return badDay(`must not be after today, ${today}`);
  if (reportedOn < grant.grantedOn) return badDay(`must not be before the grant on ${grant.grantedOn}`);
  const { amountCents, sector, reports } = grant;
  const last = reports.at(-1);
  const sameEntry = last?.reportedOn === reportedOn && last.reference === reference;
  if (sameEntry && last.amountCents === amountCents && last.sector === sector) return ok(grant);
  const entry = { amountCents, sector, reportedOn, reference, at: now, bySub: actor.sub, byRole: actor.role };
  return ok({ ...grant, version: grant.version + 1, reports: [...reports, entry] });
}

const badDay = (message: string): Result<never> =>
  refuse({
    code: 'input-invalid',
    detail: 'The day of reporting cannot be right.',
    errors: [{ path: 'reportedOn', message }],
  });
