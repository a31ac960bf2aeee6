import { Button } from '@utrecht/component-library-react';
import { type RefObject, useEffect, useRef } from 'react';
import { useSay } from '../language/language';
import { Failed } from './failed';

interface Contents {
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly isFetchNextPageError: boolean;
    readonly error: unknown;
    readonly fetchNextPage: () => unknown;
  };
  /** How many rows are shown now. */
  readonly shown: number;
  /** Holds the rows: the focus goes to the first new one, for the button may be gone by then. */
  readonly rows: RefObject<HTMLElement | null>;
}

/** The next page of a list, below the ones already there. */
export function ShowMore({ list, shown, rows }: Contents) {
  const say = useSay();
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (before.current === null || shown <= before.current) return;
    const first = rows.current?.querySelectorAll('tbody tr')[before.current];
    first?.querySelector<HTMLElement>('a, button')?.focus();
    before.current = null;
  }, [shown, rows]);
  const more = () => {
    before.current = shown;
    list.fetchNextPage();
  };
  if (list.isFetchNextPageError) return <Failed error={list.error} retry={more} />;
  if (!list.hasNextPage) return null;
  return (
    <Button appearance="secondary-action-button" className="show-more" busy={list.isFetchingNextPage} onClick={more}>
      {say({ nl: 'Toon meer', en: 'Show more' })}
    </Button>
  );
}
