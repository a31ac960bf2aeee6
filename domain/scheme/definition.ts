import * as z from 'zod';
import { lettersSection } from '../letter/text-format';
import { whenAsked } from '../when-asked';
import { employerSection, placementSection, windowSection, youthSection } from './definition/conditions';
import { crossChecks } from './definition/cross-checks';
import {
  awardRow,
  capsSection,
  documentSection,
  instalmentSection,
  retentionSection,
  targetSection,
} from './definition/money';
import {
  bothLanguages,
  flag,
  kvkNumber,
  listOf,
  localDate,
  months,
  optional,
  orDefault,
  period,
  schemeId,
  slug,
  text,
  webAddress,
  weeks,
} from './definition/pieces';

const decisionSection = whenAsked(() =>
  orDefault(
    z
      .strictObject({
        termWeeks: optional(weeks),
        extensionWeeks: optional(weeks),
        by: orDefault(
          z
            .array(z.enum(['officer', 'steering-group']))
            .min(1)
            .default(['officer']),
        ),
      })
      .prefault({}),
  ),
);

/** How its money goes out. */
const payoutSection = whenAsked(() =>
  orDefault(
    z
      .strictObject({
        coolingWorkingDays: orDefault(z.int().min(0).max(30).default(5)).describe(
          'Working days that a changed bank account is not paid to after two officers confirmed it.',
        ),
      })
      .prefault({}),
  ),
);

/** How money comes back. */
const recoverySection = whenAsked(() =>
  orDefault(
    z
      .strictObject({
        offset: flag.describe(
          'A debt under this scheme may be set off against an award of a scheme that says so too: the same activities over another period (Awb 4:57 lid 3).',
        ),
      })
      .prefault({}),
  ),
);

/** How objections to its decisions are handled. */
const objectionSection = whenAsked(() =>
  orDefault(
    z
      .strictObject({
        committee: flag.describe(
          'An advisory committee hears who objects: twelve weeks to decide on an objection instead of six (Awb 7:10, 7:13).',
        ),
      })
      .prefault({}),
  ),
);

const fields = whenAsked(() =>
  z.strictObject({
    schemeId,
    version: z.int().min(1).max(99_999),
    region: slug,
    name: bothLanguages,
    summary: bothLanguages,
    source: optional(text),
    sourceUrl: optional(webAddress),
    notes: listOf(text),
    handledHere: orDefault(z.boolean().default(true)),
    applyAt: optional(z.strictObject({ name: text, url: webAddress })),
    legalNature: z.enum(['subsidy', 'agreement']),
    legalBasis: text,
    publishedOn: localDate,
    authority: z.strictObject({ name: text, objectionAddress: optional(text), mandate: optional(text) }),
    funding: optional(z.strictObject({ source: text, costCentre: optional(text) })),
    beneficiary: z.enum(['employer', 'organisation']),
    beneficiaryOrganisation: optional(kvkNumber),
    stateAid: z.enum(['de-minimis', 'none']),
    window: windowSection,
    applyBeforeStart: optional(period),
    applyAfterStart: optional(period),
    youth: youthSection,
    employer: employerSection,
    placement: placementSection,
    award: listOf(awardRow),
    instalments: listOf(instalmentSection),
    retention: optional(retentionSection),
    caps: capsSection,
    documents: listOf(documentSection),
    targets: listOf(targetSection),
    decision: decisionSection,
    payout: payoutSection,
    recovery: recoverySection,
    objection: objectionSection,
    followUpMonths: listOf(months),
    letters: optional(lettersSection).describe(
      'Texts of its own for letters, per kind; null: ours. Every placeholder must be one that such a letter has.',
    ),
    peakPerSecond: orDefault(z.int().min(1).max(8000).default(100)).describe(
      'Applications a second that an opening may bring: the line of the budget is spread over as many partitions of the table as that takes. No limit: more are taken too, more slowly.',
    ),
  }),
);

/** The fields as read, before the cross-checks between sections. */
export type UncheckedScheme = z.infer<typeof fields>;

/**
 * One version of a scheme: the format of section 4 of the contract. Strict: an unknown key is refused. Read back,
 * every optional condition is there: `null` (lists: empty) when it was `null` or absent.
 */
export const schemeDefinition = whenAsked(() => fields.superRefine(crossChecks));

export type Scheme = z.infer<typeof schemeDefinition>;
/** What a person writes or an admin sends: optional fields may be left out. */
export type SchemeInput = z.input<typeof schemeDefinition>;

export type AwardRow = Scheme['award'][number];
export type InstalmentRule = Scheme['instalments'][number];
export type RetentionRule = NonNullable<Scheme['retention']>;
export type MatchRule = NonNullable<AwardRow['when']>;
export type BothLanguages = Scheme['name'];
