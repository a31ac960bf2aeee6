import * as z from 'zod';
import { type Application, applicationRecord } from '../../domain/application/record';
import type { Instant } from '../../domain/calendar';
import type { Result } from '../../domain/result';
import { whenAsked } from '../../domain/when-asked';
import { lists } from './index-keys';
import { listPage, type MergedList, type PageAsked, stretches } from './merged-list';
import type { Page } from './page';

/** Which list of applications: what an organisation sent, or what lies in a region. */
export type ListOf = { readonly organisation: string } | { readonly region: string };

export interface ListQuery extends PageAsked {
  readonly status?: string | undefined;
  /** Part of the number, the trade name or the KvK number, however it is typed. */
  readonly q?: string | undefined;
}

/** Newest first. With a filter a page may hold fewer than asked for, even none, while `next` leads on. */
export const listApplications = (of: ListOf, { status, q, ...asked }: ListQuery): Promise<Result<Page<Application>>> =>
  listPage(partitionsOf(of), asked, {
    ...(q === undefined ? {} : { mayBe: (copied) => matches(searched.parse(copied), q) }),
    read: (item) => {
      const application = applicationRecord.parse(item);
      return status === undefined || application.status === status ? application : undefined;
    },
  });

const partitionsOf = (of: ListOf): MergedList =>
  'organisation' in of
    ? { index: 'by-owner', backwards: true, ...lists.owner(of.organisation) }
    : { index: 'by-region', backwards: true, ...lists.region(of.region) };

/** Ids of all that came in from one instant and before another, oldest first. */
export async function* receivedBetween(
  region: string,
  from: Instant,
  until: Instant,
): AsyncGenerator<string, void, void> {
  const list: MergedList = { index: 'by-region', ...lists.region(region), from, to: until };
  for await (const { entries } of stretches(list)) {
    for (const { sort } of entries) yield sort.slice(sort.indexOf('#') + 1);
  }
}

/** What the indexes copy of an application, so that a search fetches none that it does not find. */
const searched = whenAsked(() => z.object({ number: z.string(), tradeName: z.string(), kvkNumber: z.string() }));

const matches = ({ number, tradeName, kvkNumber }: z.infer<typeof searched>, q: string): boolean =>
  plain(tradeName).includes(plain(q)) ||
  [number, kvkNumber].some((code) => squeezed(q) !== '' && squeezed(code).includes(squeezed(q)));

/** A name as people type it: capitals, accents and the width of a space do not count. */
const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();

/** A number as people type it: with or without spaces, dots and dashes. */
const squeezed = (text: string): string => text.replace(/[\s.\p{Pd}]/gu, '').toLowerCase();
