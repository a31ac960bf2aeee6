import { application, type Wish } from '../../../local/demo/applications';
import type { Client } from '../../../local/demo/client';
import { must } from './town-payouts';

/** Accounts that change, a payment on hold, and a scheme that is paused. */
export interface AccountsTown {
  /** Below `/rekeningen/`: the employer asked for another account, and no officer has looked yet. */
  readonly pendingAccount: string;
  /** An application of the employer whose account that is. */
  readonly pendingApplication: string;
  /** Confirmed by two officers, and not paid to yet. */
  readonly coolingAccount: string;
  /** Its approved payment waits for that. */
  readonly coolingApplication: string;
  /** Nothing of it is paid for a while. */
  readonly heldApplication: string;
  readonly pausedScheme: string;
}

const motivation = 'De voorwaarden zijn nagekeken.';
export const calledBack = 'Gebeld op het nummer uit het eerste dossier. Zij lazen het nieuwe nummer zelf voor.';
export const newAccount = { iban: 'NL20INGB0001234567', holderName: 'Bakkerij Zonneschijn B.V.' };

const bakery = { kvkNumber: '69599068', tradeName: 'Bakkerij Zonneschijn' };
const wsp = { kvkNumber: '68727720', tradeName: 'Werkgeversservicepunt Test' };

/** An application that is granted. @returns its id */
export async function granted(client: Client, persona: string, wish: Wish): Promise<string> {
  const sent = client.as(persona).post<{ id: string }>('/v1/applications', application(wish));
  const { id } = await must(sent, 'apply');
  await client.settle();
  const decision = { outcome: 'grant', motivation, overrides: [] };
  await must(client.as('officer-1').post(`/v1/applications/${id}/decision`, decision), 'grant');
  await client.settle();
  return id;
}

/** Both officers find its one payment right, which asks no evidence. */
export async function approved(client: Client, id: string): Promise<void> {
  const confirm = { outcome: 'confirm', motivation, overrides: [] };
  await must(client.as('officer-1').post(`/v1/claims/${id}-1/assessment`, confirm), 'confirm');
  const approve = { outcome: 'approve', motivation };
  await must(client.as('officer-2').post(`/v1/claims/${id}-1/approval`, approve), 'approve');
  await client.settle();
}

/** @param client on a system whose clock stands on 3 March 2027, with the scheme of the payout town */
export async function buildAccountsTown(client: Client): Promise<AccountsTown> {
  const haarlem = { schemeId: 'haarlem-jongerenvoucher', municipality: 'Haarlem', startOn: '2027-03-15' };
  const pendingApplication = await granted(client, 'employer-2', { ...haarlem, ...bakery, youth: 201 });
  const heldApplication = await granted(client, 'employer-2', { ...haarlem, ...bakery, youth: 202 });
  const hold = { reason: 'Wij vragen ons af of de jongere nog in dienst is.', until: '2027-05-03' };
  await must(client.as('officer-1').post(`/v1/applications/${heldApplication}/holds`, hold), 'hold');
  const pendingAccount = `zuid-kennemerland-ijmond/${bakery.kvkNumber}`;
  await must(client.as('employer-2').post(`/v1/bank-accounts/${pendingAccount}/changes`, newAccount), 'change');
  const answer = { result: 'close-match', suggestedName: 'Zonneschijn Bakkerijen B.V.', checkedOn: '2027-03-03' };
  await must(client.as('officer-1').post(`/v1/bank-accounts/${pendingAccount}/verifications`, answer), 'verify');

  const quick = { schemeId: 'vlotte-betaling', startOn: '2027-03-15', ...wsp };
  const coolingApplication = await granted(client, 'wsp', { ...quick, youth: 203 });
  await approved(client, coolingApplication);
  const coolingAccount = `foodvalley/${wsp.kvkNumber}`;
  const account = `/v1/bank-accounts/${coolingAccount}`;
  const asked = { iban: 'NL44RABO0123456789', holderName: wsp.tradeName };
  await must(client.as('wsp').post(`${account}/changes`, asked), 'change');
  const judgement = { outcome: 'confirm', motivation: calledBack };
  await must(client.as('officer-1').post(`${account}/check`, judgement), 'check');
  await must(client.as('officer-2').post(`${account}/confirmation`, judgement), 'confirm');

  const pausedScheme = 'midden-brabant-ontwikkelbaan';
  const pause = { paused: true, reason: 'De regeling wordt aangepast.' };
  await must(client.as('admin-1').put(`/v1/schemes/${pausedScheme}/pause`, pause), 'pause');
  await client.settle();
  return { pendingAccount, pendingApplication, coolingAccount, coolingApplication, heldApplication, pausedScheme };
}
