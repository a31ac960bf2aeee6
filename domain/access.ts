/** What makes something visible: whose it is and where. */
export interface Owned {
  readonly region: string;
  readonly organisation: string;
}

export interface Viewer {
  readonly roles: readonly string[];
  readonly regions: readonly string[];
  readonly organisation: string | null;
}

/**
 * An employer sees what its own organisation sent; everybody else what lies in their regions. Whoever may not see a
 * thing gets the answer for a thing that does not exist.
 * @param as the roles of the caller that count on this route.
 */
export function maySee(viewer: Viewer, owned: Owned, as: readonly string[] = viewer.roles): boolean {
  const own = as.includes('employer') && viewer.organisation !== null && viewer.organisation === owned.organisation;
  const inRegion = as.some((role) => role !== 'employer') && viewer.regions.includes(owned.region);
  return own || inRegion;
}
