import type { CourtFileFacts } from '../../../domain/letter/court-file';
import type { Letter } from '../../../domain/letter/record';
import { cents } from '../../../domain/money';
import { claimOf, granted, haarlem, minute, received } from '../fixtures';
import { regionOf } from './letter-fixtures';

const sha = (digit: string) => digit.repeat(64);
const by = { bySub: 'officer-1', byRole: 'officer' };
const paragraphs = (count: number) =>
  Array.from(
    { length: count },
    (_, nth) => `Alinea ${nth + 1}. De werkgever liet weten dat de jongere een tijd niet werkte. Wij vroegen waarom.`,
  ).join('\n');

/** A case in which everything happened that can happen. @param length about how many events and paragraphs it has */
export function courtFileFacts(length = 12): CourtFileFacts {
  const base = granted(received(haarlem), 150_000);
  const claim = claimOf(base, { instalment: 1 });
  const { look, name, contact } = regionOf(haarlem.region);
  const letter = (nth: number, letterKind: Letter['letterKind'], recipient: Letter['recipient']): Letter => ({
    version: 1,
    letterId: `${base.id}.${nth}.0`,
    applicationId: base.id,
    number: base.number,
    region: base.region,
    schemeId: base.schemeId,
    schemeVersion: 1,
    organisation: base.organisation,
    tradeName: base.employer.tradeName,
    letterKind,
    recipient,
    sha256: sha(String(nth)),
    sizeBytes: 20_000 + nth,
    objectKey: `${base.id}/${nth}.pdf`,
    writtenAt: minute(nth),
    about: { type: 'nl.voucherloket.application.granted.v1', time: minute(nth), subject: base.id, data: {} },
    attention: null,
    sendBy: null,
    sentByOfficer: false,
  });
  const dispatch = {
    dispatchId: 'mail-1',
    channel: 'mail',
    sentOn: '2026-08-24',
    recipient: 'employer',
    addressHash: sha('b'),
    cause: null,
    messageId: 'm',
    ...by,
  } as const;
  return {
    scheme: haarlem,
    region: { look, name, contact },
    names: { youth: 'Şeyma Yıldız', contact: 'F. Jansen' },
    madeOn: '2027-03-01',
    application: {
      ...base,
      decision: {
        outcome: 'grant',
        motivation: paragraphs(length),
        amountCents: cents(150_000),
        overrides: [{ rule: 'age', reason: 'Vier dagen verschil.' }],
        deciderSub: 'officer-1',
        deciderRole: 'officer',
        decidedAt: minute(30),
      },
      hold: {
        reason: 'De loonstrook klopt niet.',
        startedOn: '2026-10-01',
        until: '2026-12-31',
        suspectedOn: '2026-10-01',
        at: minute(40),
        released: null,
        ...by,
      },
      settlement: {
        amountCents: cents(90_000),
        grantedCents: cents(150_000),
        lower: true,
        cause: 'refusal',
        ground: 'activities-not-done',
        article: 'Awb 4:46 lid 2 onder a',
        exOfficio: false,
        lines: [{ claimId: claim.id, instalment: 1, amountCents: cents(90_000), outcome: 'approved' }],
        decidedAt: minute(50),
        ...by,
      },
      objections: [
        {
          objectionId: 1,
          status: 'running',
          contested: 'settlement',
          claimId: null,
          announcedOn: '2026-11-03',
          decidedBySubs: ['officer-1'],
          receivedOn: '2026-12-10',
          postedOn: null,
          termEndsOn: '2026-12-15',
          inTime: true,
          summary: 'De werkgever vindt dat hij wel zes maanden werk gaf.',
          recorded: { at: minute(51), ...by },
          dueOn: '2027-01-26',
          committee: true,
          suspensions: [],
          postponement: null,
          ceiling: null,
          withdrawn: null,
          decision: null,
        },
      ],
      term: {
        completionRequests: [
          {
            requestId: 1,
            questions: ['Het contract', 'Het KvK-nummer'],
            askedOn: '2026-09-09',
            endsOn: '2026-09-23',
            askedAt: minute(5),
            completion: null,
            ...by,
          },
        ],
        postponement: null,
        notice: null,
        penalty: null,
        waits: [],
        endedOn: null,
      },
    },
    claims: [{ ...claim, reply: { text: 'Hij werkte wel.', repliedAt: minute(44) } }],
    recorded: [{ field: 'youth.benefit', value: 'none', source: 'Suwinet', at: minute(4), byRole: 'officer' }],
    documents: [
      { id: 'doc', kind: 'contract', sha256: sha('a') },
      { id: 'gone', kind: 'payslip', sha256: null },
    ],
    recovery: null,
    letters: [
      {
        letter: letter(1, 'grant', 'employer'),
        dispatches: [{ letterId: 'x', at: minute(31), outcome: 'sent', ...dispatch }],
      },
      { letter: letter(2, 'youth-information', 'youth'), dispatches: [] },
    ],
    events: Array.from({ length }, (_, nth) => ({
      type: nth % 2 === 0 ? 'application.changed' : 'claim.opened',
      at: minute(nth),
      byRole: 'system',
      claimId: nth % 2 === 0 ? null : claim.id,
    })),
  };
}
