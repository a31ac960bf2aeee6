import { useMutation } from '@tanstack/react-query';
import { Button } from '@utrecht/component-library-react';
import { call } from '../../../api/client';
import { useSay } from '../../../language/language';
import { saveBlob } from '../../../parts/csv';
import { Failed } from '../../../parts/failed';

/** The file for the bank. It is fetched with the caller's token; a large one comes by way of a link of a few minutes. */
export function PaymentFile({ batchId }: { readonly batchId: string }) {
  const say = useSay();
  const file = useMutation({
    mutationFn: async () => {
      const response = await call('GET', `/v1/payout-batches/${batchId}/pain001`);
      saveBlob(`pain001-${batchId}-1.xml`, await response.blob());
    },
  });
  return (
    <>
      <Button appearance="primary-action-button" busy={file.isPending} onClick={() => file.mutate()}>
        {say({ nl: 'Download betaalbestand (pain.001)', en: 'Download the payment file (pain.001)' })}
      </Button>
      {file.isError && <Failed error={file.error} retry={() => file.mutate()} />}
    </>
  );
}
