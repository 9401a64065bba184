import { describe, expect, it } from 'vitest';
import { Tidpunkt } from '../../shared/lib/tid.ts';
import { checkVidare, type Vidarelage } from '../../shared/modules/vidare/rules.ts';
import { VidareInnehall, type Vidareval } from '../../shared/modules/vidare/schema.ts';
import { enPersonakt, etLage, FREDAG, steget } from '../support/aktlage.ts';

const nu = Tidpunkt.parse('2026-11-23T10:00:00.000Z');
const sent = Tidpunkt.parse('2026-11-23T11:00:00.000Z');
const i = (slag: Vidarelage['slag'], harBarn = false): Vidarelage => ({ slag, harBarn, nu });
const om = (val: Vidareval, own: object = {}) => VidareInnehall.parse({ val, skal: 'Så är det.', ...own });
const fel = (innehall: VidareInnehall, lage: Vidarelage) => checkVidare(innehall, lage).map(({ falt }) => falt);

describe('how a case goes on', () => {
  it('asks a handover for who takes over, and for how and when as soon as it is accepted', () => {
    const overlamning = (own: object) => om('overlamning', { overlamning: { mottagen: null, ...own } });
    expect(fel(om('overlamning'), i('aktualisering'))).toEqual(['innehall.overlamning.mottagare']);
    expect(fel(overlamning({ mottagare: 'Kim, ekonomi' }), i('aktualisering'))).toEqual([]);
    const utanKanal = overlamning({ mottagare: 'Kim, ekonomi', mottagen: nu });
    expect(fel(utanKanal, i('personakt'))).toEqual(['innehall.overlamning.kanal']);
    const framtid = overlamning({ mottagare: 'Kim, ekonomi', kanal: 'Telefon', mottagen: sent });
    expect(fel(framtid, i('personakt'))).toEqual(['innehall.overlamning.mottagen']);
  });

  it('asks a servicesamtal for a summary, and refuses it in an aktualisering about children', () => {
    expect(fel(om('servicesamtal'), i('aktualisering'))).toEqual(['innehall.sammanfattning']);
    expect(fel(om('servicesamtal', { sammanfattning: 'Råd gavs.' }), i('aktualisering'))).toEqual([]);
    expect(fel(om('servicesamtal', { sammanfattning: 'Råd gavs.' }), i('aktualisering', true))).toEqual([
      'innehall.val',
    ]);
  });

  it('opens an utredning from an aktualisering only, and chooses an insats in a personakt only', () => {
    expect(fel(om('utredning'), i('personakt'))).toEqual(['innehall.val']);
    expect(fel(om('insats'), i('aktualisering'))).toEqual(['innehall.val']);
    expect(fel(om('insats'), i('personakt', true))).toEqual([]);
  });
});

const bedomd = (own: object) => enPersonakt({ skyddsbedomning: 'signerad', ...own });
const avslag = { slag: 'avslag', datum: FREDAG, signerat: true, gallerInsats: false };

describe('the steps that the choice feeds', () => {
  const forst = { arendetypBedomd: FREDAG, skyddsarende: true };

  it('end step 3 with a servicesamtal or a refusal that is signed, and leave nothing for the steps after it', () => {
    const samtal = etLage({ ...forst, vidare: 'servicesamtal' });
    expect(steget(samtal, 'vidare').lage).toBe('done');
    expect(steget(samtal, 'skyddsbedomning').lage).toBe('not-needed');
    const nekad = etLage({ ...forst, vidare: 'avslag' });
    expect(steget(nekad, 'vidare').saknas).toEqual(['Beslut om avslag är inte signerat.']);
    expect(steget({ ...nekad, beslut: [avslag] }, 'vidare').lage).toBe('done');
    expect(steget({ ...nekad, beslut: [avslag] }, 'planering').lage).toBe('not-needed');
    expect(steget(etLage({ ...forst, vidare: 'utredning' }), 'vidare').saknas).toEqual([
      'Utredning är vald men inte inledd.',
    ]);
  });

  it('keep step 6 open until the handover is accepted, and until a decision stands beside a servicesamtal', () => {
    const lamnas = bedomd({ vidare: 'overlamnas', overlamnad: { datum: FREDAG, mottagen: false } });
    expect(steget(lamnas, 'vidare-efter').saknas).toEqual(['Överlämningen är inte mottagen än.']);
    expect(steget({ ...lamnas, overlamnad: { datum: FREDAG, mottagen: true } }, 'vidare-efter').lage).toBe('done');
    const samtal = bedomd({ vidare: 'servicesamtal' });
    expect(steget(samtal, 'vidare-efter').saknas).toHaveLength(1);
    expect(steget({ ...samtal, beslut: [{ ...avslag, slag: 'annat' }] }, 'vidare-efter').lage).toBe('done');
  });
});
