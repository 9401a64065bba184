import { expect, test } from '@playwright/test';
import { tidpunktFromMillis } from '../../shared/lib/tid.ts';
import { axeFindings } from '../support/e2e-checks.ts';
import { bridgeClient } from '../support/e2e-client.ts';
import { type Program, startProgram } from '../support/e2e-program.ts';
import { fillKatalog, NEEDLES, openAkter, workAkt } from '../support/journey.ts';
import { OLA, VERA } from '../support/kollegor.ts';
import { openStep } from '../support/walk/akt.ts';
import { choose, createHand, fill, type Hand, press, see, seeHeading, shortcut } from '../support/walk/hand.ts';
import { openAkt } from '../support/walk/palette.ts';
import { createVault, unlock } from '../support/walk/vault.ts';

let program: Program;
let hand: Hand;
let samsFras: string;
test.beforeAll(async () => {
  program = await startProgram();
  hand = createHand(program.page);
  samsFras = await createVault(hand);
  const client = bridgeClient(program);
  const journey = { client, now: () => tidpunktFromMillis(Date.now()) };
  await fillKatalog(journey);
  const { vuxen } = await openAkter(journey);
  await workAkt(journey, vuxen);
  await client.personal.invite({ ...VERA, titel: '', roller: ['jour'], ny: false });
});
test.afterAll(() => program.end());

async function lock(): Promise<void> {
  const fresh = program.shell.restarted();
  await shortcut(hand, 'Control+l');
  await fresh;
  await seeHeading(hand, 'Lås upp');
}

test('an evening with the jour: one page with a reason, a note, and the responsible person acknowledges it', async () => {
  await lock();
  await unlock(hand, VERA.losenfras, { login: VERA.inloggningsnamn, name: VERA.namn });
  await press(hand, 'Jour');
  await seeHeading(hand, 'Jour');
  await fill(hand, 'Aktkod, namn eller personnummer', NEEDLES.namn);
  await press(hand, 'Sök');
  await press(hand, 'Öppna G-001');
  await choose(hand, 'Varför öppnar du den?', 'Klienten hör av sig');
  await fill(hand, 'Vad har hänt?', 'Hon ringer från trapphuset.');
  await press(hand, 'Öppna översikten');
  await see(hand, /Du läser G-001 som jour\. Stängs om 60 min/);
  const page = program.page();
  for (const shown of ['Strypning', 'Skyddat boende, polisanmälan.', NEEDLES.vag, NEEDLES.barn])
    await expect(page.getByText(shown).first()).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await fill(hand, 'Anteckning', 'Polisen kom klockan 22. Hon är trygg.');
  await press(hand, 'Lämna i akten');
  await see(hand, /Anteckningen ligger i akten/);

  await lock();
  await unlock(hand, samsFras);
  await see(hand, /Akten G-001 lästes av jouren .*, av Vera Test/);
  await press(hand, 'Kvittera');
  await see(hand, /Läsningen av G-001 är kvitterad/);
  await expect(program.page().getByText(/lästes av jouren/)).toHaveCount(0);
  const client = bridgeClient(program);
  const akt = (await client.akt.list({})).find(({ kod }) => kod === 'G-001');
  if (akt === undefined) throw new Error('the akt is gone');
  const { poster } = await client.jour.listAnteckningar({ aktId: akt.aktId });
  expect(poster.map(({ innehall }) => innehall.text)).toEqual([
    'Polisen kom klockan 22. Hon är trygg.',
    'Hon ringer från trapphuset.',
  ]);
  expect(program.faults).toEqual([]);
});

test('a change of protection: the colleague types the own passphrase in the one dialogue for it', async () => {
  const client = bridgeClient(program);
  await client.personal.invite({ ...OLA, titel: '', roller: ['handlaggare'], ny: false });
  await openAkt(hand, 'G-002');
  await openStep(hand, 4);
  const page = program.page();
  const change = async (level: string, by: string) => {
    await press(hand, 'Ändra skydd för Barn 1');
    await choose(hand, 'Skydd', level);
    await fill(hand, 'Beslutat av', by);
    await press(hand, 'Signera', { within: page.getByRole('form', { name: 'Ändra skydd för Barn 1' }) });
  };
  await change('Sekretessmarkering', 'Skatteverket');
  await see(hand, /Skyddet är signerat/);
  await expect(page.getByText('Skyddade uppgifter: sekretessmarkering')).toBeVisible();
  await change('Skyddad folkbokföring', 'Skatteverket');
  await page.getByRole('dialog', { name: 'Två personer behövs' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await fill(hand, 'Den andra personens inloggningsnamn', OLA.inloggningsnamn);
  await fill(hand, 'Den andra personens lösenfras', OLA.losenfras);
  await press(hand, 'Bekräfta');
  await expect(page.getByText('Skyddade uppgifter: skyddad folkbokföring')).toBeVisible();
  expect(program.faults).toEqual([]);
});
