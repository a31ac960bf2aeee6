import { useSyncExternalStore } from 'react';
import { currentSession, type Session, subscribe } from './session';

/** Null: nobody is signed in. */
export const useSession = (): Session | null => useSyncExternalStore(subscribe, currentSession);
