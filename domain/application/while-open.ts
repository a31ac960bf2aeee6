import { wrongState } from '../move';
import { ok, type Result } from '../result';
import type { Application } from './record';

const open = ['received', 'reserved', 'waiting', 'assess', 'granted'];

/** Withdrawal comes while the application still leads to something. */
export const whileOpen = ({ status }: Application): Result<null> =>
  open.includes(status) ? ok(null) : wrongState('The application', status, open);

const known = [...open, 'completed'];

/** Facts and changes come after the last payment too: what was paid may turn out not to have been earned. */
export const whileKnown = ({ status }: Application): Result<null> =>
  known.includes(status) ? ok(null) : wrongState('The application', status, known);
