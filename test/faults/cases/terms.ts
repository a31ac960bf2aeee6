import * as c from '../commands';
import type { World } from '../world';
import { type Case, route, rule } from './case';

const [first] = c.organisations;
const a = (world: World) => world.name('a');

export const terms: readonly Case[] = [
  route('request-completion', 'waiting', 'of who has money', (world) => c.terms.ask(a(world), '2026-09-03')),
  route('complete-application', 'completing', 'by its employer', (world) => c.terms.complete(a(world), first)),
  route('postpone-decision', 'waiting', 'within the term', (world) => c.terms.postpone(a(world), '2026-11-12')),
  route('decide-application', 'notCompleted', 'left untreated, while others wait', (world) => c.terms.leave(a(world))),
  route('give-default-notice', 'overdue', 'by its employer', (world) => c.terms.notice(a(world), first)),
  route('fix-penalty', 'late', 'after the decision', (world) => c.terms.fix(a(world))),
  route('pay-penalty', 'penalised', 'by finance', (world) => c.terms.pay(a(world), '2026-11-20')),
  rule('watch-terms', 'beforeWarning', 'fourteen days ahead', '2026-10-01T03:00:00.000Z'),
];
