import * as c from '../commands';
import type { World } from '../world';
import { type Case, route } from './case';

const a = (world: World) => world.name('a');
const { intend, decide, object, found } = c.procedures;

export const procedures: readonly Case[] = [
  route('settle-application', 'assessed', 'intended', (world) => intend(a(world), 'settle-application', 1)),
  route('revoke-application', 'granted', 'intended', (world) => intend(a(world), 'revoke-application', 0)),
  route('revoke-application', 'revoking', 'established', (world) => decide(a(world), 'revoke-application')),
  route('record-objection', 'late', 'to a rejection', (world) => object(a(world), 'rejection', '2026-11-09')),
  route('handle-objection', 'objected', 'granted out of the ceiling then', (world) => found(a(world), 'grant')),
];
