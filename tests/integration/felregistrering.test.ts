import { expect, it } from 'vitest';
import type { AktId } from '../../shared/lib/id.ts';
import { reportAcute, withAkutvarld } from '../support/akut.ts';

const world = withAkutvarld();

it('a wrongly registered report is struck with a reason, stays readable under its number, and leaves the day', async () => {
  const { client } = world.test;
  const right = await client.aktualisering.create({ inkom: world.now(), rad: 'Grannen hör bråk.' });
  const { aktId } = await reportAcute(world);
  const strike = (id: AktId, sammanfattning: string) =>
    client.avslut.sign({
      aktId: id,
      handelse: world.now(),
      innehall: { orsak: 'felregistrerad', sammanfattning, kvarstaendeRisk: '', rensning: [] },
    });
  // It tells of a child: without the akt where the child is handled it would be lost.
  await expect(strike(aktId, 'Registrerad två gånger.')).rejects.toMatchObject({
    faltfel: [{ falt: 'innehall.orsak' }],
  });
  await expect(strike(aktId, '')).rejects.toMatchObject({ kod: 'VALIDATION' });
  // Nor does its own code say where, or one that no akt has.
  for (const kod of ['A-2026-0002', 'A-2026-0009'])
    await expect(strike(aktId, `Registrerad två gånger, handläggs i ${kod}.`)).rejects.toMatchObject({ kod: 'RULE' });
  await strike(aktId, `Registrerad två gånger, handläggs i ${right.kod}.`);
  const { rad, tidslinje } = await client.akt.get({ aktId });
  expect(rad).toMatchObject({ kod: 'A-2026-0002', avslutad: '2026-11-23' });
  expect(tidslinje[0]?.rubrik).toBe('Akten avslutad');
  expect((await client.aktualisering.get({ aktId })).rad).toBe('Grannen hör bråk.');
  const { inkomna, forsenat, idagLista } = await client.arbetslista.get({});
  expect([...inkomna, ...forsenat, ...idagLista].map((ett) => ett.aktId)).not.toContain(aktId);
  // The number is spent: nothing that came in can be taken away.
  const next = await client.aktualisering.create({ inkom: world.now(), rad: 'Ett samtal.' });
  expect(next.kod).toBe('A-2026-0003');
});

it('two reports cannot both be struck because of each other', async () => {
  const { client } = world.test;
  const [one, other] = [await reportAcute(world), await reportAcute(world)];
  const kodOf = async (aktId: AktId) => (await client.akt.get({ aktId })).rad.kod;
  const strike = async (aktId: AktId, handlaggs: AktId) =>
    client.avslut.sign({
      aktId,
      handelse: world.now(),
      innehall: {
        orsak: 'felregistrerad',
        sammanfattning: `Registrerad två gånger, handläggs i ${await kodOf(handlaggs)}.`,
        kvarstaendeRisk: '',
        rensning: [],
      },
    });
  await strike(one.aktId, other.aktId);
  await expect(strike(other.aktId, one.aktId)).rejects.toMatchObject({ kod: 'RULE' });
});
