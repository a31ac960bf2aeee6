import type { Case } from './cases/case';
import { intake } from './cases/intake';
import { procedures } from './cases/procedures';
import { reactions } from './cases/reactions';
import { routes } from './cases/routes';
import { terms } from './cases/terms';

/** Every function that changes something, at each moment at which it does. */
export const cases: readonly Case[] = [...routes, ...intake, ...terms, ...procedures, ...reactions];
