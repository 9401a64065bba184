import { describe, expect, it } from 'vitest';
import { listUppgifter } from '../../electron/modules/akt/uppgifter.ts';
import { emptyMotesplan, withBorjar } from '../../renderer/features/mote/values.ts';
import type { AktId, AnvandareId, PostId } from '../../shared/lib/id.ts';
import type { Datum, Tidpunkt } from '../../shared/lib/tid.ts';
import type { Arbetslista, Arbetsuppgift } from '../../shared/modules/arbetslista/api.ts';
import { atClock, senaUtcheckningar } from '../../shared/modules/arbetslista/rules.ts';
import { checkMoteshandelse, checkMotesplan, isOppet, motenOf, statusOf } from '../../shared/modules/mote/rules.ts';
import type { Moteshandelse, Moteshandelseslag, Motesplan } from '../../shared/modules/mote/schema.ts';
import { motesTasksOf } from '../../shared/process/motesuppgifter.ts';
import { MOTE_OPPET } from '../../shared/process/stegregler.ts';
import { motesplanInnehall } from '../support/akt-mote.ts';
import { post } from '../support/akt-poster.ts';
import { enMarkering, enPersonakt, FREDAG, steget } from '../support/aktlage.ts';

const tid = (klockslag: string) => `2026-11-26T${klockslag}:00.000Z` as Tidpunkt;

function plan(nr: number, ersatter: Motesplan | null = null): Motesplan {
  return post(nr, 'motesplan', motesplanInnehall(), { ersatter: ersatter?.id ?? null });
}

function handelse(nr: number, slag: Moteshandelseslag, moteId: PostId, nar = '14:05'): Moteshandelse {
  return post(nr, 'moteshandelse', { slag, moteId, text: '' }, { handelse: tid(nar) });
}

describe('the meetings of an akt', () => {
  it('are one however often their plan is changed, and belong to what became of them', () => {
    const [a, b] = [plan(1), plan(2)];
    const changed = plan(3, a);
    const again = plan(4, changed);
    const moten = motenOf([a, b, changed, again], [handelse(5, 'incheckning', a.id)]);
    expect(moten.map(({ id, plan: gallande, tidigare }) => [id, gallande.id, tidigare.length])).toEqual([
      [a.id, again.id, 2],
      [b.id, b.id, 0],
    ]);
    expect(moten.map(statusOf)).toEqual(['pagar', 'planerat']);
    expect(moten.every(isOppet)).toBe(true);
  });

  it('take a beginning once, an end once, and no cancelling of what has begun', () => {
    const a = plan(1);
    const med = (...slag: readonly Moteshandelseslag[]) => {
      const [mote] = motenOf(
        [a],
        slag.map((ett, index) => handelse(2 + index, ett, a.id)),
      );
      if (mote === undefined) throw new Error('there is a meeting');
      return (nytt: Moteshandelseslag, nar = '15:00') =>
        checkMoteshandelse(nytt, tid(nar), mote).map((fel) => fel.falt);
    };
    expect(med()('incheckning')).toEqual([]);
    expect(med()('utcheckning')).toEqual([]);
    expect(med()('installt')).toEqual([]);
    expect(med('incheckning')('incheckning')).toEqual(['moteId']);
    expect(med('incheckning')('installt')).toEqual(['moteId']);
    expect(med('incheckning')('utcheckning')).toEqual([]);
    expect(med('incheckning')('utcheckning', '14:00')).toEqual(['handelse']);
    expect(med('utcheckning')('utcheckning')).toEqual(['moteId']);
    expect(med('installt')('incheckning')).toEqual(['moteId']);
  });
});

describe('a plan', () => {
  const { medarbetare, ...resten } = motesplanInnehall();
  const ids = medarbetare.map(({ id }) => id);
  const check = (own: object, akut = false) =>
    checkMotesplan({ ersatter: null, innehall: { ...resten, medarbetare: ids, ...own } }, { akut }).map(
      ({ falt }) => falt,
    );

  it('asks why only one goes, of work that is not acute', () => {
    const ensam = { medarbetare: ids.slice(0, 1) };
    expect(check({})).toEqual([]);
    expect(check(ensam)).toEqual(['innehall.ensamSkal']);
    expect(check({ ...ensam, ensamSkal: 'Kollegan är sjuk.' })).toEqual([]);
    expect(check({ ...ensam, kollega: 'Kim Test, barnenheten' })).toEqual([]);
    expect(check(ensam, true)).toEqual([]);
  });

  it('ends after it has begun, and is checked out from after it has ended', () => {
    expect(check({ slutar: tid('13:00') })).toEqual(['innehall.slutar']);
    expect(check({ utcheckning: tid('14:30') })).toEqual(['innehall.utcheckning']);
  });

  it('proposes an hour, and half an hour to a safe place, until somebody has chosen themselves', () => {
    const { innehall } = emptyMotesplan('6'.repeat(32) as AnvandareId);
    const first = withBorjar(innehall, tid('14:00'));
    expect(first).toEqual({ borjar: tid('14:00'), slutar: tid('15:00'), utcheckning: tid('15:30') });
    expect(withBorjar(first, tid('16:00'))).toEqual({
      borjar: tid('16:00'),
      slutar: tid('17:00'),
      utcheckning: tid('17:30'),
    });
    const own = withBorjar({ ...first, utcheckning: tid('18:00') }, '2026-11-26 1');
    expect(own).toEqual({ borjar: '2026-11-26 1', slutar: '', utcheckning: tid('18:00') });
  });
});

describe('a meeting that nobody has checked out from', () => {
  const moten = { antal: 1, utcheckas: [tid('13:30')] };

  it('is a task of its own beside another that has the same day', () => {
    const lage = enPersonakt({ moten: { antal: 2, utcheckas: [tid('13:30'), tid('15:00')] } });
    const ute = listUppgifter(lage, { oppnad: tid('08:00') }).flatMap(({ utcheckning }) => utcheckning ?? []);
    expect(ute).toEqual([tid('13:30'), tid('15:00')]);
  });

  it('is a task with a time of day, until the akt is closed', () => {
    const lage = enPersonakt({ moten });
    expect(motesTasksOf(lage)).toEqual([
      {
        steg: 'planering',
        text: 'Checka ut från mötet senast 14.30: alla är i säkerhet.',
        forfaller: '2026-11-26',
        utcheckning: tid('13:30'),
      },
    ]);
    expect(motesTasksOf({ ...lage, avslutad: FREDAG })).toEqual([]);
  });

  it('is missing at the end of the akt, though its step is done', () => {
    const lage = enPersonakt({ moten });
    expect(steget(lage, 'planering')).toMatchObject({ lage: 'done', saknas: [] });
    expect(steget(lage, 'avslut').saknas).toContain(MOTE_OPPET);
  });

  it('is not asked for when somebody has marked the step, or says that none is needed', () => {
    const text = 'Planera första mötet, eller markera att det inte behövs.';
    expect(steget(enPersonakt(), 'planering').saknas).toEqual([text]);
    expect(steget(enPersonakt({ markeringar: [enMarkering('planering')] }), 'planering')).toMatchObject({
      lage: 'done',
      saknas: [],
    });
  });

  it('is late when its minute has passed, and then leads the day of the assigned and of every chef', () => {
    const mote = uppgift('G-001', { utcheckning: tid('13:30') });
    const annat = uppgift('G-002', {});
    const lista = { forsenat: [annat], idagLista: [mote], arChef: false } as unknown as Arbetslista;
    expect(atClock(lista, tid('13:30')).idagLista).toEqual([mote]);
    expect(atClock(lista, tid('13:31'))).toMatchObject({ forsenat: [mote, annat], idagLista: [] });
    expect(senaUtcheckningar(lista, tid('13:30'))).toEqual([]);
    expect(senaUtcheckningar(lista, tid('13:31'))).toEqual([mote]);
    const others = { ...lista, idagLista: [{ ...mote, minAkt: false }] };
    expect(senaUtcheckningar(others, tid('13:31'))).toEqual([]);
    expect(senaUtcheckningar({ ...others, arChef: true }, tid('13:31'))).toHaveLength(1);
  });
});

function uppgift(kod: string, own: Partial<Arbetsuppgift['uppgift']>): Arbetsuppgift {
  return {
    aktId: kod as AktId,
    kod,
    akut: false,
    ansvarig: 'Vera Test',
    minAkt: true,
    harNyckel: true,
    uppgift: { steg: 'planering', text: kod, forfaller: '2026-11-26' as Datum, ...own },
  };
}
