import * as c from '../commands';
import { one } from '../world';
import { type Case, reaction, route } from './case';

const [first, second] = c.organisations;

export const intake: readonly Case[] = [
  route('record-outage', 'published', 'at closing time', () => c.intake.outage(one)),
  route('register-application', 'published', 'before anybody applied', () =>
    c.intake.register({ schemeId: one, youth: 21, organisation: first }),
  ),
  route('register-application', 'waiting', 'before who waits', () =>
    c.intake.register({ schemeId: one, youth: 22, organisation: second }),
  ),
  route('request-hardship', 'closed', 'after the window', () => c.intake.ask(one, first)),
  route('decide-hardship', 'pleaded', 'granted', (world) => c.intake.decide(world.name('hardship'), 'granted')),
  route('decide-hardship', 'pleaded', 'refused', (world) => c.intake.decide(world.name('hardship'), 'refused')),
  reaction('write-letters', 'pleaded', 'on a hardship request', (world) =>
    c.intake.decide(world.name('hardship'), 'granted'),
  ),
  reaction('notify', 'pleaded', 'on a hardship request', (world) => c.intake.decide(world.name('hardship'), 'refused')),
  // Each opening is in the register, and is one.
  {
    ...route('get-hardship-letter', 'permitted', 'by who asked', (world) =>
      c.intake.open(world.name('hardship'), first),
    ),
    again: ['hardship-dispatch'],
  },
  route('submit-application', 'permitted', 'by a permission', () =>
    c.submit({ schemeId: one, youth: 23, organisation: first }),
  ),
];
