import { describe, expect, it } from 'vitest';
import { maySee } from '../../../domain/access';

const owned = { region: 'foodvalley', organisation: '68750110' };
const viewer = (roles: string[], regions: string[] = [], organisation: string | null = null) => ({
  roles,
  regions,
  organisation,
});

describe('who may see an application', () => {
  it('an employer: what its own organisation sent, wherever it lies', () => {
    expect(maySee(viewer(['employer'], [], '68750110'), owned)).toBe(true);
    expect(maySee(viewer(['employer'], ['foodvalley'], '69599068'), owned)).toBe(false);
    expect(maySee(viewer(['employer'], ['foodvalley']), owned)).toBe(false);
  });

  it.each(['officer', 'steering-group', 'finance', 'auditor'])('a person with the role %s: their regions', (role) => {
    expect(maySee(viewer([role], ['foodvalley']), owned)).toBe(true);
    expect(maySee(viewer([role], ['drechtsteden']), owned)).toBe(false);
    expect(maySee(viewer([role], [], '68750110'), owned)).toBe(false);
  });

  it('somebody without a role: nothing', () => {
    expect(maySee(viewer([], ['foodvalley'], '68750110'), owned)).toBe(false);
  });

  it('counts only the roles that the route is for', () => {
    const both = viewer(['employer', 'officer'], ['foodvalley'], '69599068');
    expect(maySee(both, owned)).toBe(true);
    expect(maySee(both, owned, ['employer'])).toBe(false);
    expect(maySee(both, owned, [])).toBe(false);
  });
});
