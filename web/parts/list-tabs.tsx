import { Link, useSearchParams } from 'react-router';

interface Contents<T extends string> {
  /** Of all of them together, in the reader's language. */
  readonly label: string;
  /** Of the query parameter that says which one is shown. */
  readonly name: string;
  readonly lists: readonly { readonly value: T; readonly label: string }[];
  readonly current: T;
}

/** Lists side by side: links, for each is a page of its own with an address. Filters go along. */
export function ListTabs<T extends string>({ label, name, lists, current }: Contents<T>) {
  const [params] = useSearchParams();
  const searchOf = (value: T) => {
    const next = new URLSearchParams(params);
    next.set(name, value);
    return `?${next}`;
  };
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {lists.map((list) => (
          <li key={list.value}>
            <Link
              to={searchOf(list.value)}
              preventScrollReset
              aria-current={list.value === current ? 'page' : undefined}
            >
              {list.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
