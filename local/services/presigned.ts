/**
 * Whether a presigned link has had its time. The function that signed it read the simulated clock, so that clock also
 * says when the time is over. The signature itself is not checked: whoever reaches loopback has the files anyway.
 * @param now milliseconds, simulated clock
 */
export const linkExpired = (query: URLSearchParams, now: number): boolean => {
  const parts = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(query.get('X-Amz-Date') ?? '');
  const seconds = Number(query.get('X-Amz-Expires'));
  if (parts === null || !Number.isInteger(seconds)) return true;
  const [, year, month, day, hour, minute, second] = parts;
  const signedAt = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return now > signedAt + seconds * 1000;
};
