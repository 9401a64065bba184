import { describe, expect, it } from 'vitest';
import { behovFromAkt, behovFromRun } from '../../renderer/features/matchning/behov.ts';
import { emptyBedomning } from '../../renderer/features/skyddsbedomning/values.ts';
import type { Datum, Tidpunkt } from '../../shared/lib/tid.ts';
import { Behov } from '../../shared/matchning/schema.ts';
import type { AktVy } from '../../shared/modules/akt/schema.ts';
import { proposedFlaggor, riskKalla, riskOf } from '../../shared/modules/arendetyp/risk.ts';
import type { Arendetyp } from '../../shared/modules/arendetyp/schema.ts';
import { InkommetInnehall } from '../../shared/modules/inkommet/schema.ts';
import { type ArendetypFakta, foreslaArendetyp } from '../../shared/process/arendetyp.ts';
import { arendetyp, bedomning, FAKTA, ID_BARN, ID_KLIENT, INKOM, inkommet, personer } from '../support/akt-poster.ts';

const IDAG = '2026-11-23' as Datum;
const same = (text: string) => text;

function judged(fakta: Partial<ArendetypFakta>): Arendetyp {
  const post = arendetyp(1, same);
  const all = { ...FAKTA, ...fakta };
  const forslag = foreslaArendetyp(all, '2026-11-19' as Datum);
  return { ...post, innehall: { ...post.innehall, fakta: all, forslag } };
}

/** What two separate questions say, of somebody whose perpetrator is free. */
const about = (fakta: Partial<ArendetypFakta>) =>
  riskOf(judged({ hotMotLivet: false, vapenEllerStrypning: null, utovareFri: true, ...fakta }), 'vuxen');
const hotad = judged({ hotMotLivet: true, vapenEllerStrypning: false, utovareFri: true, suicidrisk: true });
const risk = riskOf(hotad, 'vuxen');
const bedomd = (handelse: Tidpunkt, flaggor: string[] = []) => ({
  ...bedomning(2, { slag: 'vuxen', flaggor }, ID_KLIENT),
  handelse,
});
const vy = { rad: { roll: 'vuxen' }, personer: personer(same) } as unknown as AktVy;

describe('danger in the judgement of the kind of case', () => {
  it('points to flags, and to a need that answers them', () => {
    expect(risk).toEqual({
      bedomd: hotad.handelse,
      flaggor: ['HOT_DOD', 'KLIENT_SUICID'],
      akutGrundA: true,
      akutSuicidal: true,
    });
  });

  it('raises the flag of weapon and that of strangulation each for its own question', () => {
    expect(about({ strypning: true, vapen: false })).toMatchObject({ flaggor: ['STRYPNING'], akutGrundA: true });
    expect(about({ strypning: false, vapen: true })).toMatchObject({ flaggor: ['VAPEN_ANVANT'], akutGrundA: true });
    expect(about({ strypning: false, vapen: false })).toMatchObject({ flaggor: [], akutGrundA: false });
  });

  it('raises both for the older question that asked about either', () => {
    const found = riskOf(judged({ hotMotLivet: false, vapenEllerStrypning: true }), 'vuxen');
    expect(found?.flaggor).toEqual(['STRYPNING', 'VAPEN_ANVANT']);
  });

  it('says of a child what is about the child, and nothing of the adult’s body and health', () => {
    const found = riskOf(judged({ hotMotLivet: true, vapenEllerStrypning: true, suicidrisk: true }), 'barn');
    expect(found).toMatchObject({ flaggor: ['HOT_DOD'], akutSuicidal: false });
  });

  it('raises nothing from what is not known', () => {
    const okant = { hotMotLivet: null, vapenEllerStrypning: null, suicidrisk: null, tvangsresaInom14Dagar: null };
    expect(riskOf(judged(okant), 'vuxen')).toMatchObject({ flaggor: [], akutGrundA: false });
    expect(riskOf(null, 'vuxen')).toBeNull();
  });

  it('is proposed until somebody has assessed the person after it, in the same akt or not', () => {
    const before = bedomd('2026-11-18T08:00:00.000Z' as Tidpunkt);
    const after = bedomd('2026-11-20T08:00:00.000Z' as Tidpunkt);
    expect(proposedFlaggor(risk, [before], ID_KLIENT)).toEqual(['HOT_DOD', 'KLIENT_SUICID']);
    expect(proposedFlaggor(risk, [before, after], ID_KLIENT)).toEqual([]);
    expect(proposedFlaggor(risk, [after], ID_BARN)).toEqual(['HOT_DOD', 'KLIENT_SUICID']);
  });

  it('says where it comes from', () => {
    expect(riskKalla({ bedomd: INKOM })).toBe('Från bedömning av ärendetyp tors 19 nov 2026.');
  });

  it('is absent in a post that was written before it was carried', () => {
    const { risk: _risk, barnNr: _nr, ...old } = inkommet(1, same, true).innehall;
    expect(InkommetInnehall.parse(old)).toMatchObject({ risk: null, barnNr: null });
  });
});

describe('a form that begins where the kind of case ended', () => {
  it('has its flags chosen in the assessment, for a person to keep or take away', () => {
    const kanda = { standing: [], proposed: [], carried: { flaggor: risk?.flaggor ?? [], kalla: 'Därifrån.' } };
    const start = { personId: ID_KLIENT, slag: 'vuxen' as const, kanda, instrumentPostId: null };
    expect(emptyBedomning(INKOM, start).innehall.flaggor).toEqual(['HOT_DOD', 'KLIENT_SUICID']);
  });

  it('has them in the needs, as not yet gone through by anybody', () => {
    const behov = behovFromAkt(vy, { bedomningar: [], risk }, IDAG);
    expect(behov).toMatchObject({
      flaggor: ['HOT_DOD', 'KLIENT_SUICID'],
      flaggorBedomda: false,
      akutGrundA: true,
      akutSuicidal: true,
    });
  });

  it('leaves the need open where the judgement said no, for a no of the first hour may not hold', () => {
    const lugn = riskOf(judged({ hotMotLivet: false, vapenEllerStrypning: false, suicidrisk: false }), 'vuxen');
    expect(behovFromAkt(vy, { bedomningar: [], risk: lugn }, IDAG)).toMatchObject({
      akutGrundA: null,
      akutSuicidal: null,
    });
  });

  it('follows the assessment where it left a proposal out', () => {
    const after = bedomd('2026-11-20T08:00:00.000Z' as Tidpunkt, ['STRYPNING']);
    const behov = behovFromAkt(vy, { bedomningar: [after], risk }, IDAG);
    expect(behov).toMatchObject({ flaggor: ['STRYPNING'], flaggorBedomda: true });
  });

  it('keeps what a person answered in an earlier run', () => {
    const run = Behov.parse({ ...behovFromAkt(vy, { bedomningar: [], risk }, IDAG), flaggor: [], akutGrundA: false });
    expect(behovFromRun(run, { bedomningar: [], risk }, vy)).toMatchObject({ flaggor: [], akutGrundA: false });
  });
});
