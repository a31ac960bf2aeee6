import { useMutation } from '@tanstack/react-query';
import type { PersonAnswer } from '../../api/answers';
import { callJson } from '../../api/client';

/**
 * Asks who the youth and the contact are, when told to and never by itself again: each time is recorded. Nothing is
 * kept when the page is left.
 */
export const usePerson = (applicationId: string) =>
  useMutation<PersonAnswer>({
    mutationFn: () => callJson('GET', `/v1/applications/${applicationId}/person`),
    gcTime: 0,
  });
