import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAlternativ } from '../../shared/instrument/define.ts';
import { farlighetV1 } from '../../shared/instrument/farlighet-v1.ts';
import { kortaFragorV1 } from '../../shared/instrument/korta-fragor-v1.ts';
import { INSTRUMENT } from '../../shared/instrument/registry.ts';
import { compare, flagsFrom, frysInstrument, score } from '../../shared/instrument/score.ts';
import { checkSvar, FrystInstrument, InstrumentSvar, visibleFragor } from '../../shared/instrument/svar.ts';

function farlighet(svar: Record<string, string>, egenSkattning: number | null = null): InstrumentSvar {
  const entries = Object.entries(svar).map(([id, kod]) => [id, { svar: kod, kommentar: '' }]);
  return InstrumentSvar.parse({
    instrumentId: 'farlighet',
    version: 1,
    svar: Object.fromEntries(entries),
    egenSkattning,
  });
}

const anyAnswers = fc.constantFrom(...INSTRUMENT).chain((instrument) => {
  const answers = instrument.fragor.map((fraga) => {
    const skala = instrument.svarsskalor.find((one) => one.id === fraga.skala);
    const kod = fc.constantFrom(...(skala?.alternativ ?? []).map((one) => one.kod));
    return fc.option(kod, { nil: undefined }).map((given) => [fraga.id, given] as const);
  });
  return fc.tuple(fc.tuple(...answers), fc.option(fc.integer({ min: 1, max: 10 }))).map(([given, egenSkattning]) => ({
    instrument,
    svar: {
      instrumentId: instrument.id,
      version: instrument.version,
      svar: Object.fromEntries(
        given.flatMap(([id, kod]) => (kod === undefined ? [] : [[id, { svar: kod, kommentar: '' }]])),
      ),
      egenSkattning,
    } satisfies InstrumentSvar,
  }));
});

describe('score', () => {
  test('counts the yes and lists critical answers by themselves', () => {
    const { antalJa, kritiska } = score(
      farlighetV1,
      farlighet({ strypning: 'ja', alkohol: 'ja', lamnat: 'ja', droger: 'vet-ej' }),
    );
    expect(antalJa).toBe(3);
    expect(kritiska.map((one) => one.fraga)).toEqual(['strypning']);
    expect(kritiska[0]?.svar).toBe('Ja');
  });

  test('uses a low own estimate beside critical answers for the talk, never for the count', () => {
    const low = score(farlighetV1, farlighet({ 'hot-doda': 'ja' }, 2));
    const high = score(farlighetV1, farlighet({ 'hot-doda': 'ja' }, 9));
    expect(low.samtalsstod[0]).toContain('Klienten skattar faran lågt');
    expect(high.samtalsstod.join()).not.toContain('skattar faran lågt');
    expect(low.antalJa).toBe(high.antalJa);
  });

  test('never says of no yes at all that the danger is small', () => {
    const { tolkning, samtalsstod } = score(farlighetV1, farlighet({ strypning: 'nej' }));
    expect(tolkning).toContain('betyder inte att faran är liten');
    expect(samtalsstod).toContain('Inga ja utesluter inte våld. Fråga igen vid ett annat tillfälle.');
  });

  test('leaves out the questions about children when there are none', () => {
    const without = score(farlighetV1, farlighet({ 'barn-finns': 'nej' }));
    const withChildren = score(farlighetV1, farlighet({ 'barn-finns': 'vet-ej' }));
    expect(withChildren.antalFragor - without.antalFragor).toBe(3);
    expect(flagsFrom(farlighetV1, farlighet({ 'barn-finns': 'nej', 'barn-hotat': 'ja' }))).toEqual([]);
  });

  test('adds up answered, declined and unanswered to the questions asked', () => {
    fc.assert(
      fc.property(anyAnswers, ({ instrument, svar }) => {
        const { besvarade, avstod, obesvarade, antalJa, antalFragor } = score(instrument, svar);
        return (
          besvarade + avstod.length + obesvarade.length === visibleFragor(instrument, svar).length &&
          antalJa <= antalFragor
        );
      }),
    );
  });

  test('is the same after the answers have been stored and read', () => {
    fc.assert(
      fc.property(anyAnswers, ({ instrument, svar }) => {
        const fryst = frysInstrument(instrument, svar);
        expect(FrystInstrument.parse(JSON.parse(JSON.stringify(fryst)))).toEqual(fryst);
      }),
    );
  });
});

describe('flagsFrom', () => {
  test('raises the flag of the answer and no other', () => {
    expect(flagsFrom(farlighetV1, farlighet({ strypning: 'ja', 'vapen-tillgang': 'nej', 'gravid-nu': 'ja' }))).toEqual([
      'STRYPNING',
      'GRAVID',
    ]);
    const svar = {
      instrumentId: 'korta-fragor',
      version: 1,
      egenSkattning: null,
      svar: { 'barn-bevittnat': { svar: 'ja', kommentar: '' }, 'barn-utsatt': { svar: 'ja', kommentar: '' } },
    };
    expect(flagsFrom(kortaFragorV1, svar)).toEqual(['BARN_UTSATT', 'BARN_BEVITTNAT']);
  });

  test('raises no flag from doubt, silence or a no', () => {
    fc.assert(
      fc.property(anyAnswers, ({ instrument, svar }) => {
        const ja = visibleFragor(instrument, svar).some(
          (fraga) => findAlternativ(instrument, fraga, svar.svar[fraga.id]?.svar ?? '')?.ja,
        );
        return ja || flagsFrom(instrument, svar).length === 0;
      }),
    );
  });
});

describe('checkSvar', () => {
  test('asks why a question was not put', () => {
    const [fel] = checkSvar(farlighetV1, farlighet({ strypning: 'ej-stalld' }));
    expect(fel).toEqual({ falt: 'svar.strypning.kommentar', mening: 'Skriv varför frågan inte ställdes.' });
    const svar = { ...farlighet({}), svar: { strypning: { svar: 'ej-stalld', kommentar: 'Samtalet avbröts.' } } };
    expect(checkSvar(farlighetV1, svar)).toEqual([]);
  });

  test('refuses unknown questions, unknown answers, hidden questions and answers to another version', () => {
    expect(checkSvar(farlighetV1, farlighet({ annan: 'ja' }))[0]?.falt).toBe('svar.annan');
    expect(checkSvar(farlighetV1, farlighet({ strypning: 'kanske' }))[0]?.mening).toBe('Välj ett av svaren.');
    expect(checkSvar(farlighetV1, farlighet({ 'barn-finns': 'nej', 'barn-hotat': 'ja' }))[0]?.falt).toBe(
      'svar.barn-hotat',
    );
    expect(checkSvar(farlighetV1, { ...farlighet({}), version: 2 })[0]?.falt).toBe('instrumentId');
  });

  test('lets a talk end before all is asked, and the result says what is left', () => {
    expect(checkSvar(farlighetV1, farlighet({}))).toEqual([]);
    expect(score(farlighetV1, farlighet({})).obesvarade).toContain('strypning');
  });
});

describe('compare', () => {
  test('names what is new, and keeps flags that the new answers do not raise', () => {
    const fore = { instrument: farlighetV1, svar: farlighet({ strypning: 'ja', alkohol: 'nej' }, 3) };
    const nu = { instrument: farlighetV1, svar: farlighet({ strypning: 'nej', alkohol: 'ja', 'hot-doda': 'ja' }, 7) };
    const skillnad = compare(fore, nu);
    expect(skillnad.nyaFlaggor).toEqual(['HOT_DOD']);
    expect(skillnad.nyaKritiska).toEqual(['HOT_DOD']);
    expect(skillnad.kvarstaendeFlaggor).toEqual(['STRYPNING']);
    expect(skillnad.antalJa).toEqual({ fore: 1, nu: 2 });
    expect(skillnad.egenSkattning).toEqual({ fore: 3, nu: 7 });
    expect(skillnad.andrade.map(({ fraga, fran, till }) => [fraga, fran, till])).toEqual([
      ['strypning', 'Ja', 'Nej'],
      ['hot-doda', null, 'Ja'],
      ['alkohol', 'Nej', 'Ja'],
    ]);
  });

  test('does not compare counts between different instruments', () => {
    const korta = {
      instrument: kortaFragorV1,
      svar: { instrumentId: 'korta-fragor', version: 1, svar: {}, egenSkattning: null },
    };
    const skillnad = compare(korta, { instrument: farlighetV1, svar: farlighet({ strypning: 'ja' }) });
    expect(skillnad).toMatchObject({ jamforbar: false, antalJa: null, andrade: [], nyaFlaggor: ['STRYPNING'] });
  });
});
