import * as z from 'zod';
import type { ClaimAnswer } from '../api/answers';
import { shortDay, shortDayOf } from '../language/format';
import type { Both } from '../language/language';
import type { PaymentGate } from './gates';
import { statusInWords } from './statuses';

/** A gate as the office gets it: with what it looked at. */
export type ClaimGate = NonNullable<ClaimAnswer['gates']>['gates'][number];

/** What the gates of this release say that they looked at; what is not there, or is something else, is null. */
const known = z.object({
  asked: z.boolean().nullable().catch(null),
  overridden: z.boolean().nullable().catch(null),
  reason: z.enum(['none', 'change-pending', 'cooling']).nullable().catch(null),
  since: z.string().nullable().catch(null),
  usableFrom: z.string().nullable().catch(null),
  requestedAt: z.string().nullable().catch(null),
  held: z.boolean().nullable().catch(null),
  startedOn: z.string().nullable().catch(null),
  until: z.string().nullable().catch(null),
  assessedAt: z.string().nullable().catch(null),
  approvedAt: z.string().nullable().catch(null),
  status: z.string().nullable().catch(null),
  schemeVersion: z.int().nullable().catch(null),
  grantedOn: z.string().nullable().catch(null),
  found: z
    .array(z.object({ outcome: z.string(), overridden: z.boolean() }))
    .nullable()
    .catch(null),
});
type Input = z.infer<typeof known>;

const inputOf = ({ input }: ClaimGate): Input => known.catch(known.parse({})).parse(input);

/** With the one thing of its input that tells why it shuts, and until when: as finance gets it. */
export function asPaymentGate(gate: ClaimGate): PaymentGate {
  const { gate: name, outcome, overriddenBy } = gate;
  const { reason, until, usableFrom } = inputOf(gate);
  const because = name === 'account' ? reason : null;
  return {
    ...{ gate: name, outcome, overriddenBy, because },
    until: because === 'cooling' ? usableFrom : name === 'hold' ? until : null,
  };
}

const notAsked: Both = { nl: 'De regeling vraagt dit niet.', en: 'The scheme does not ask this.' };
const setAside: Both = { nl: 'Opzij gezet bij de beoordeling.', en: 'Set aside with the assessment.' };

const on = (words: Both, date: string | null): Both | null =>
  date === null ? null : { nl: `${words.nl} ${shortDay(date, 'nl')}.`, en: `${words.en} ${shortDay(date, 'en')}.` };

const at = (words: Both, instant: string | null): Both | null =>
  instant === null
    ? null
    : { nl: `${words.nl} ${shortDayOf(instant, 'nl')}.`, en: `${words.en} ${shortDayOf(instant, 'en')}.` };

function evidence({ asked, found }: Input): Both | null {
  if (asked === false) return notAsked;
  if (found === null) return null;
  const right = found.filter(({ outcome, overridden }) => outcome === 'pass' || overridden).length;
  return {
    nl: `${right} van de ${found.length} onderdelen in orde.`,
    en: `${right} of ${found.length} parts in order.`,
  };
}

function approval({ assessedAt, approvedAt }: Input): Both | null {
  if (assessedAt === null || approvedAt === null) return null;
  const days = (language: keyof Both) => [shortDayOf(assessedAt, language), shortDayOf(approvedAt, language)] as const;
  const [nl, en] = [days('nl'), days('en')];
  return {
    nl: `Beoordeeld op ${nl[0]}, goedgekeurd op ${nl[1]}.`,
    en: `Assessed on ${en[0]}, approved on ${en[1]}.`,
  };
}

function account({ reason, since, usableFrom, requestedAt }: Input): Both | null {
  if (reason === 'change-pending') return at({ nl: 'Wijziging gevraagd op', en: 'Change asked for on' }, requestedAt);
  if (reason === 'cooling') return on({ nl: 'Te gebruiken vanaf', en: 'To be used from' }, usableFrom);
  return at({ nl: 'In gebruik sinds', en: 'In use since' }, since);
}

function hold({ held, startedOn, until }: Input): Both | null {
  if (held === false) return { nl: 'Niet opgeschort.', en: 'Not suspended.' };
  if (startedOn === null || until === null) return null;
  return {
    nl: `Van ${shortDay(startedOn, 'nl')} tot en met ${shortDay(until, 'nl')}.`,
    en: `From ${shortDay(startedOn, 'en')} until and including ${shortDay(until, 'en')}.`,
  };
}

const ofGate: Readonly<Record<ClaimGate['gate'], (input: Input) => Both | null>> = {
  retention: ({ asked, overridden }) => (asked === false ? notAsked : overridden === true ? setAside : null),
  evidence,
  approval,
  account,
  hold,
  'de-minimis': ({ grantedOn, overridden }) =>
    overridden === true
      ? { nl: 'Opzij gezet bij het besluit.', en: 'Set aside with the decision.' }
      : on({ nl: 'Nagekeken bij de toekenning op', en: 'Looked at with the grant on' }, grantedOn),
  'not-withdrawn': ({ status }) => {
    if (status === null) return null;
    const { office, employer } = statusInWords('application', status);
    const words = office ?? employer;
    return { nl: `${words.nl}.`, en: `${words.en}.` };
  },
  'version-pinned': ({ schemeVersion }) =>
    schemeVersion === null ? null : { nl: `Versie ${schemeVersion}.`, en: `Version ${schemeVersion}.` },
  'scheme-not-paused': ({ since }) => at({ nl: 'Stilgezet sinds', en: 'Paused since' }, since),
};

/** What the gate looked at, in words; null: nothing worth telling beside how it ended. */
export const lookedAt = (gate: ClaimGate): Both | null => ofGate[gate.gate](inputOf(gate));
