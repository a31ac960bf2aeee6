import { wrongState } from '../move';
import { ok, type Result } from '../result';
import type { Application } from './record';

const open = ['received', 'reserved', 'waiting', 'assess', 'granted'];

/** Facts, changes and withdrawal come while the application still leads to something. */
export const whileOpen = ({ status }: Application): Result<null> =>
  open.includes(status) ? ok(null) : wrongState('The application', status, open);
