import { DataList, DataListItem, DataListKey, DataListValue } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';

/** Names with what they are: `[name, value]`. */
export const Pairs = ({
  of,
  className,
}: {
  readonly of: readonly (readonly [string, ReactNode])[];
  readonly className?: string;
}) => (
  <DataList className={className === undefined ? 'pairs' : `pairs ${className}`}>
    {of.map(([name, value]) => (
      <DataListItem key={name}>
        <DataListKey>{name}</DataListKey>
        <DataListValue>{value}</DataListValue>
      </DataListItem>
    ))}
  </DataList>
);
