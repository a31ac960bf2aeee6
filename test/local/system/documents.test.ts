import { describe, expect, it } from 'vitest';
import { application } from '../../../local/demo/applications';
import { applicationOf, type ClaimView, problem, submitted, useSystem } from './system';
import { announce, documentOf, pdf, send, uploaded } from './upload';

const schemeId = 'midden-brabant-ontwikkelbaan';
/** The youth began on 1 September: the check comes within days, and few nights are gone through. */
const system = useSystem('2027-02-22T08:00:00.000Z');

/** The EICAR test file, in parts: a scanner would take this one for it. */
const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-'));

describe('a document', () => {
  let link = '';

  it('goes from its announcement to a download, under a name of its own', async () => {
    const content = pdf('a contract');
    const announced = await announce(system(), 'employer-1', content);
    const { id, upload } = announced.body;
    expect(announced.headers.get('location')).toBe(`/v1/documents/${id}`);
    expect(new URL(upload.url).origin).toBe(system().url);
    expect(await documentOf(system(), id, 'employer-1')).toMatchObject({ status: 'awaiting', link: null });

    expect((await send(upload, content)).status).toBe(200);
    await system().settle();
    const clean = await documentOf(system(), id, 'employer-1');
    expect(clean).toMatchObject({ name: `document-${id}.pdf`, status: 'clean', refusedBecause: null });
    link = String(clean.link);
    const download = await fetch(link);
    expect(Buffer.from(await download.arrayBuffer()).equals(content)).toBe(true);
    expect(download.headers.get('content-disposition')).toBe(`attachment; filename="document-${id}.pdf"`);
    expect(download.headers.get('content-type')).toBe('application/pdf');
    expect(download.headers.get('cache-control')).toBe('private, no-store');
    expect((await fetch(link.replace(/\?.*/, ''))).status).toBe(403);
    // What makes it an attachment is signed with the rest of the link.
    expect((await fetch(link.replace('attachment', 'inline'))).status).toBe(403);
    expect((await fetch(link.replace(/&response-content-disposition=[^&]*/, ''))).status).toBe(403);
    expect((await fetch(link.replace('application%2Fpdf', 'text%2Fhtml'))).status).toBe(403);
    expect((await fetch(link, { method: 'PUT', body: 'x' })).status).toBe(403);
    expect((await fetch(link, { method: 'DELETE' })).status).toBe(403);
  });

  it('is refused and deleted when malware is found in it', async () => {
    const content = Buffer.concat([pdf('infected'), eicar]);
    const announced = await announce(system(), 'employer-1', content);
    await send(announced.body.upload, content);
    await system().settle();
    const view = await documentOf(system(), announced.body.id, 'employer-1');
    expect(view).toMatchObject({ status: 'refused', refusedBecause: 'infected', link: null });
    // Sent once more while its link holds: refused again, and not kept.
    expect((await send(announced.body.upload, content)).status).toBe(200);
    await system().settle();
    expect(await documentOf(system(), announced.body.id, 'employer-1')).toEqual(view);
  });

  it('is refused when it is not what it says it is', async () => {
    const id = await uploaded(system(), 'employer-1', Buffer.from('<html><script>1</script>'), 'image/png');
    await system().settle();
    const view = await documentOf(system(), id, 'employer-1');
    expect(view).toMatchObject({ status: 'refused', refusedBecause: 'type-mismatch', link: null });
  });

  it('is taken only as it was announced', async () => {
    const content = pdf('announced');
    const { id, upload } = (await announce(system(), 'employer-1', content)).body;
    const other = Buffer.from(content.toString().replace('announced', 'exchanged'));
    expect((await send(upload, other)).status).toBe(400);
    expect((await send(upload, pdf('longer than was announced'))).status).toBe(403);
    const asHtml = { ...upload, headers: { ...upload.headers, 'Content-Type': 'text/html' } };
    expect((await send(asHtml, content)).status).toBe(403);
    const { 'x-amz-checksum-sha256': _, ...unchecked } = upload.headers;
    expect((await send({ ...upload, headers: unchecked }, content)).status).toBe(403);
    const elsewhere = { ...upload, url: upload.url.replace('/68750110/', '/69599068/') };
    expect((await send(elsewhere, content)).status).toBe(403);
    expect(await documentOf(system(), id, 'employer-1')).toMatchObject({ status: 'awaiting' });

    await system().moveTo('2027-02-22T09:00:00.000Z');
    expect((await send(upload, content)).status).toBe(403);
    // Links to read hold five minutes.
    expect((await fetch(link)).status).toBe(403);
  });

  it('is nobody else’s to see, nor is one of impossible form', async () => {
    const id = await uploaded(system(), 'employer-1', pdf('private'));
    await system().settle();
    for (const persona of ['employer-2', 'wsp', 'officer-1', 'officer-wsp', 'auditor-1', 'finance-1']) {
      problem(await system().as(persona).get(`/v1/documents/${id}`), 404, 'not-found');
    }
    problem(await system().as('steering-group-1').get(`/v1/documents/${id}`), 403, 'forbidden');
    problem(await system().as('employer-1').get('/v1/documents/x'), 404, 'not-found');
    const paths = problem(
      await system().as('employer-1').post('/v1/documents', { name: '', contentType: 'text/html', sizeBytes: 0 }),
      400,
      'input-invalid',
    );
    expect(paths.sort()).toEqual(['contentType', 'name', 'sha256', 'sizeBytes']);
  });
});

describe('documents as evidence', () => {
  const wish = { schemeId, type: 'development-job', hoursPerWeek: 24, startOn: '2026-09-01' };
  const motivation = 'De voorwaarden zijn nagekeken.';
  const months = [{ from: '2026-09-01', to: null, hoursPerWeek: 24 }];
  const ids = { application: '', contract: '', payslip: '' };
  const payslipCheck = (view: ClaimView) => view.checks.find(({ rule }) => rule === 'evidence-payslip');

  it('come into sight of the region’s officers with the application that names them', async () => {
    ids.contract = await uploaded(system(), 'employer-1', pdf('contract'));
    const documents = [
      { id: ids.contract, kind: 'contract' },
      { id: 'made-up', kind: 'contract' },
    ];
    const view = await submitted(system(), 'employer-1', { ...application(wish), documents });
    ids.application = view.id;
    expect((await documentOf(system(), ids.contract, 'officer-1')).link).toMatch(/^http/);
    expect(await documentOf(system(), ids.contract, 'auditor-1')).toMatchObject({ status: 'clean', link: null });
    problem(await system().as('officer-foodvalley').get(`/v1/documents/${ids.contract}`), 404, 'not-found');
    problem(await system().as('employer-2').get(`/v1/documents/${ids.contract}`), 404, 'not-found');
  });

  it('do not count before they are clean: the claim cannot be confirmed', async () => {
    const decision = { outcome: 'grant', motivation, overrides: [] };
    const granted = await system().as('officer-1').post(`/v1/applications/${ids.application}/decision`, decision);
    expect(granted.status, JSON.stringify(granted.body)).toBe(200);
    await system().moveTo('2027-03-02T04:00:00.000Z');
    const payslip = pdf('payslip');
    const announced = await announce(system(), 'employer-1', payslip);
    ids.payslip = announced.body.id;
    const evidence = await system()
      .as('employer-1')
      .post<ClaimView>(`/v1/claims/${ids.application}-1/evidence`, {
        employment: months,
        documents: [
          { id: ids.payslip, kind: 'payslip' },
          { id: 'made-up', kind: 'payslip' },
        ],
        statementBy: null,
      });
    expect(evidence.status, JSON.stringify(evidence.body)).toBe(200);
    expect(payslipCheck(evidence.body)).toMatchObject({
      outcome: 'unknown',
      input: { named: 2, clean: 0, underway: 1, refused: 0 },
    });
    const confirm = { outcome: 'confirm', motivation, overrides: [] };
    const early = await system().as('officer-1').post(`/v1/claims/${ids.application}-1/assessment`, confirm);
    problem(early, 409, 'facts-unknown');
    await send(announced.body.upload, payslip);
  });

  it('count once they are clean, for both officers', async () => {
    await system().settle();
    const [claim] = (await applicationOf(system(), ids.application)).claims;
    expect(claim && payslipCheck(claim)).toMatchObject({ outcome: 'pass', input: { named: 2, clean: 1 } });
    expect((await documentOf(system(), ids.payslip, 'officer-2')).link).toMatch(/^http/);
    const path = `/v1/claims/${ids.application}-1`;
    const confirm = { outcome: 'confirm', motivation, overrides: [] };
    expect((await system().as('officer-1').post(`${path}/assessment`, confirm)).status).toBe(200);
    const approve = { outcome: 'approve', motivation };
    const approved = await system().as('officer-2').post<ClaimView>(`${path}/approval`, approve);
    expect(approved.body.status, JSON.stringify(approved.body)).toBe('approved');
  });

  it('are in no event and no mail', async () => {
    for (const path of ['/_local/events', '/_local/mail']) {
      const { body } = await system().visitor.get<{ items: unknown[] }>(path);
      const said = JSON.stringify(body.items);
      expect(body.items.length).toBeGreaterThan(3);
      expect(said).not.toMatch(/Loonstrook|Object Created|GuardDuty/);
      expect(said).not.toContain(ids.payslip);
    }
  });
});
