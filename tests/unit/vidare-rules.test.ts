import { describe, expect, it } from 'vitest';
import { nextWorkingDay } from '../../shared/klockor/due.ts';
import { Tidpunkt } from '../../shared/lib/tid.ts';
import { aktkoderIn, checkOrsak } from '../../shared/modules/avslut/rules.ts';
import { checkVidare, type Vidarelage } from '../../shared/modules/vidare/rules.ts';
import { VidareInnehall, type Vidareval } from '../../shared/modules/vidare/schema.ts';
import type { AktLage } from '../../shared/process/aktlage.ts';
import { efterhandTasksOf } from '../../shared/process/efterhand.ts';
import { enPersonakt, etLage, FREDAG, steget } from '../support/aktlage.ts';

const nu = Tidpunkt.parse('2026-11-23T10:00:00.000Z');
const sent = Tidpunkt.parse('2026-11-23T11:00:00.000Z');
const i = (slag: Vidarelage['slag']): Vidarelage => ({ slag, nu });
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

  it('asks a servicesamtal for a summary and whether anybody asked for help, and never refuses to write it down', () => {
    const rad = { sammanfattning: 'Råd gavs.' };
    expect(fel(om('servicesamtal'), i('aktualisering'))).toEqual(['innehall.ansokan', 'innehall.sammanfattning']);
    expect(fel(om('servicesamtal', { ...rad, ansokan: 'nej' }), i('aktualisering'))).toEqual([]);
    expect(fel(om('servicesamtal', { ...rad, ansokan: 'ja' }), i('aktualisering'))).toEqual([]);
    expect(fel(om('servicesamtal', rad), i('personakt'))).toEqual([]);
  });

  it('opens an utredning from an aktualisering only, and chooses an insats in a personakt only', () => {
    expect(fel(om('utredning'), i('personakt'))).toEqual(['innehall.val']);
    expect(fel(om('insats'), i('aktualisering'))).toEqual(['innehall.val']);
    expect(fel(om('insats'), i('personakt'))).toEqual([]);
  });
});

const bedomd = (own: object) => enPersonakt({ skyddsbedomning: 'signerad', ...own });
const avslag = { slag: 'avslag', datum: FREDAG, signerat: true, gallerInsats: false };

const samtal = (own: Partial<AktLage> = {}) =>
  etLage({ arendetypBedomd: FREDAG, skyddsarende: true, vidare: 'servicesamtal', servicesamtal: FREDAG, ...own });

const strike = (lage: AktLage, skal: string) => checkOrsak('felregistrerad', lage, aktkoderIn(skal));

describe('the steps that the choice feeds', () => {
  const forst = { arendetypBedomd: FREDAG, skyddsarende: true };

  it('end step 3 with a servicesamtal or a refusal that is signed, and leave nothing for the steps after it', () => {
    expect(steget(samtal(), 'vidare').lage).toBe('done');
    expect(steget(samtal(), 'skyddsbedomning').lage).toBe('not-needed');
    const nekad = etLage({ ...forst, vidare: 'avslag' });
    expect(steget(nekad, 'vidare').saknas).toEqual(['Beslut om avslag är inte signerat.']);
    expect(steget({ ...nekad, beslut: [avslag] }, 'vidare').lage).toBe('done');
    expect(steget({ ...nekad, beslut: [avslag] }, 'planering').lage).toBe('not-needed');
    expect(steget(etLage({ ...forst, vidare: 'utredning' }), 'vidare').saknas).toEqual([
      'Utredning är vald men inte inledd.',
    ]);
  });

  it('keep step 3 open after a servicesamtal where the law asks for a case, and owe it the same day', () => {
    const barn = samtal({ barn: [{ kod: 'Barn 1', omedelbarBedomning: FREDAG }] });
    const ansokt = samtal({ ansokan: true });
    for (const [lage, skal] of [[barn, 'det finns barn'] as const, [ansokt, 'ansökan'] as const]) {
      const { saknas } = steget(lage, 'vidare');
      expect(saknas).toHaveLength(1);
      expect(saknas[0]).toContain(skal);
      expect(efterhandTasksOf(lage, nextWorkingDay)).toEqual([{ steg: 'vidare', text: saknas[0], forfaller: FREDAG }]);
    }
    expect(efterhandTasksOf(samtal(), nextWorkingDay)).toEqual([]);
    expect(efterhandTasksOf({ ...barn, utredningInledd: FREDAG }, nextWorkingDay)).toEqual([]);
  });

  it('let an application be closed by a decision, a withdrawal or somebody else, and by nothing less', () => {
    const ansokt = etLage({ ...forst, ansokan: true });
    for (const orsak of ['ej-skyddsarende', 'annan', 'malet-uppnatt'] as const)
      expect(checkOrsak(orsak, ansokt)).toContain('ansökan');
    for (const orsak of ['klienten-avbojer', 'overlamnat', 'avlidit'] as const)
      expect(checkOrsak(orsak, ansokt)).toBeNull();
    expect(checkOrsak('ej-skyddsarende', { ...ansokt, beslut: [avslag] })).toBeNull();
    expect(checkOrsak('ej-skyddsarende', etLage(forst))).toBeNull();
    expect(checkOrsak('servicesamtal', samtal())).toBeNull();
    expect(checkOrsak('servicesamtal', samtal({ ansokan: true }))).toContain('räcker inte');
    expect(checkOrsak('servicesamtal', etLage(forst))).toContain('Skriv servicesamtalet');
  });

  it('let a wrong registration be struck, with the code of the right akt when it tells of somebody', () => {
    expect(strike(etLage(), 'Fel nummer.')).toBeNull();
    const barn = [{ kod: 'Barn 1', omedelbarBedomning: null }];
    for (const own of [{ barn }, { ansokan: true }, { akut: true }, { skyddsarende: true }]) {
      expect(strike(etLage(own), 'Registrerad två gånger.')).toContain('koden');
      expect(strike(etLage(own), 'Registrerad två gånger, se A-2026-0131.')).toBeNull();
    }
    expect(strike(enPersonakt(), 'Se A-2026-0131.')).toContain('Bara en aktualisering');
  });

  it('keep step 6 open until the handover is accepted, and until a decision stands beside a servicesamtal', () => {
    const lamnas = bedomd({ vidare: 'overlamnas', overlamnad: { datum: FREDAG, mottagen: false } });
    expect(steget(lamnas, 'vidare-efter').saknas).toEqual(['Överlämningen är inte mottagen än.']);
    expect(steget({ ...lamnas, overlamnad: { datum: FREDAG, mottagen: true } }, 'vidare-efter').lage).toBe('done');
    const efter = bedomd({ vidare: 'servicesamtal' });
    expect(steget(efter, 'vidare-efter').saknas).toHaveLength(1);
    expect(steget({ ...efter, beslut: [{ ...avslag, slag: 'annat' }] }, 'vidare-efter').lage).toBe('done');
  });
});
