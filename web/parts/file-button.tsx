import { useMutation } from '@tanstack/react-query';
import { Button } from '@utrecht/component-library-react';
import { call } from '../api/client';
import { saveBlob } from './csv';
import { Failed } from './failed';

interface Contents {
  /** From `/v1/`, with its query. */
  readonly path: string;
  /** What it is saved as. */
  readonly name: string;
  /** On the button: what one gets. */
  readonly children: string;
}

/** A file that the API makes, fetched with the caller's token. */
export function FileButton({ path, name, children }: Contents) {
  const file = useMutation({
    mutationFn: async () => {
      const response = await call('GET', path);
      saveBlob(name, await response.blob());
    },
  });
  return (
    <>
      <Button
        appearance="secondary-action-button"
        className="no-print"
        busy={file.isPending}
        onClick={() => file.mutate()}
      >
        {children}
      </Button>
      {file.isError && <Failed error={file.error} retry={() => file.mutate()} />}
    </>
  );
}
