import foodvalley from '../../../domain/region/regions/foodvalley.json' with { type: 'json' };
import { plainScheme } from '../../domain/scheme/fixtures';
import { type Command, motivation, people, post, put, region } from './command';

/** An award of €3,000 in two payments: two months after the start, and after six months of work. */
export const aScheme = (schemeId: string, changes: Readonly<Record<string, unknown>> = {}) => ({
  ...plainScheme,
  schemeId,
  stateAid: 'de-minimis',
  placement: { types: ['job'] },
  award: [{ amountCents: 300_000 }],
  instalments: [
    { shareBp: 4_000, due: { after: 'P2M' }, evidence: ['employer-statement'], lapseAfterDays: 60 },
    {
      ...{ shareBp: 6_000, due: { afterRetention: true }, retentionGate: true },
      ...{ evidence: ['employer-statement'], lapseAfterDays: 60 },
    },
  ],
  retention: { months: 6, rule: 'at-least', minHoursPerWeek: 12 },
  recovery: { offset: true },
  caps: { amountCents: 900_000, awards: 3 },
  ...changes,
});

export const saveRegion = (): Command => put('save-region', { regionId: region }, foodvalley);
export const draftScheme = (scheme: Readonly<Record<string, unknown>>): Command =>
  put('draft-scheme', { schemeId: String(scheme.schemeId), version: String(scheme.version) }, scheme);
export const publishScheme = (schemeId: string, version: number): Command =>
  post('publish-scheme', people.admin, {}, { schemeId, version: String(version) });
export const pauseScheme = (schemeId: string, paused: boolean): Command =>
  put('pause-scheme', { schemeId }, { paused, reason: 'Er wordt iets nagekeken.' });

export const waitingList = {
  refuse: (schemeId: string, applicationIds: readonly string[]) =>
    post('refuse-for-ceiling', people.officer, { applicationIds, motivation }, { schemeId }),
  end: (schemeId: string) => post('end-waiting-list', people.officer, { motivation }, { schemeId }),
} as const;
