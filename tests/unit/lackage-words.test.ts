import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import katalog from '../../resources/demo/katalog.json' with { type: 'json' };
import { InsatsPlats } from '../../shared/modules/insats/schema.ts';
import { findLackage, platsOrd, skyddadeOrd } from '../../shared/modules/intyg/lackage.ts';
import { UPPGIFTSSLAG, type Uppgiftsslag } from '../../shared/modules/skyddad-uppgift/schema.ts';

function hits(slag: Uppgiftsslag, varde: string, text: string): number[] {
  return findLackage({ hotet: text }, skyddadeOrd([{ slag, varde }])).map(({ rad }) => rad);
}

describe('the search for protected data in an outgoing text', () => {
  it.each([
    '070-1740611',
    '070-174 06 11',
    '0701740611',
    '070 17 40 611',
    '070/174.06.11',
    '070–174‑06—11',
    '+46 70 174 06 11',
    '+46(0)70-1740611',
    '0046701740611',
    '46701740611',
    '(070) 174 06 11',
    '070\u00a0174\u200906\u00a011',
    '070-174\u00ad0611',
    '０７０１７４０６１１',
  ])('finds a telephone number written as %j', (written) => {
    expect(hits('telefon', '070-1740611', `Nås på ${written}, vardagar.`)).toEqual([1]);
    expect(hits('telefon', written, 'Nås på 070 174 06 11.')).toEqual([1]);
  });

  it('finds a number that breaks over two lines, where it begins', () => {
    expect(hits('telefon', '070-1740611', 'Första raden.\nNås på 070-174\n06 11 efter lunch.')).toEqual([2]);
  });

  it('finds the number or mail address that stands among other words of the datum', () => {
    expect(hits('telefon', 'Mobil 070-1740611 (endast dagtid)', 'Ring 0701740611.')).toEqual([1]);
    expect(hits('kontaktvag', 'Via Karin, 070-1740611', 'Ring 0701740611.')).toEqual([1]);
    expect(hits('epost', 'mejla moa@exempel.se efter kl 12', 'Adressen är MOA@exempel.se.')).toEqual([1]);
  });

  it('does not take the word that begins a sentence for a name', () => {
    expect(hits('kontaktvag', 'Lämna inget bud. Polisen har numret.', 'Polisen har tagit emot en anmälan.')).toEqual(
      [],
    );
  });

  it('finds each word that gives a place away, and not the everyday name of a part of town', () => {
    const [plats] = InsatsPlats.array().parse(katalog);
    if (plats === undefined) throw new RangeError('the catalogue is empty');
    const place = { ...plats, kod: 'SB-07', namn: 'Ankaret två', leverantor: 'U-77' };
    const ord = platsOrd({ ...place, geografi: { kommunkod: null, kommun: 'Norrsele', zon: 'norra' } });
    const found = (text: string) => findLackage({ hotet: text }, ord).map(({ slag }) => slag);
    for (const text of ['Hon bor i SB 07.', 'Hos ANKARET TVÅ.', 'Betalas till U-77.', 'Flytten till Norrsele.']) {
      expect(found(text), text).toEqual(['placering']);
    }
    expect(found('Han bor i norra delen, i ett skyddat boende med plats för två.')).toEqual([]);
  });

  it('does not take another number for it', () => {
    for (const text of ['070-1740612', '17 40 61', 'Den 2026-11-22 kl. 13.10', 'Dnr 1740611/2026']) {
      expect(hits('telefon', '070-1740611', text), text).toEqual([]);
    }
  });

  it.each([
    ['arbetsplats', 'Lillhamra bageri', 'Hon arbetar på LILLHAMRA   BAGERI.'],
    ['arbetsplats', 'Lillhamra bageri', 'Han väntade utanför "Lillhamra-bageri".'],
    ['arbetsplats', 'Lillhamra bageri', 'Platsen är Lill\u00adhamra.'],
    ['skola', 'Almunda montessoriskola', 'Barnet går i skola i Almunda.'],
    ['vard', 'Almunda vårdcentral', 'Hon har sökt vård i almunda.'],
    ['tidigare-adress', 'Björkgatan 12, Norrsele', 'Huset på björkgatan.'],
    ['skola', 'Ek', 'Barnet går på Ek.'],
    ['annan', 'dansar tango på torsdagar', 'Hon Dansar tango\npå torsdagar.'],
    ['kontaktvag', 'genom syster Karin i Almunda', 'Vi talade med Karin.'],
    ['kontaktvag', 'Ring Ulrika. Hon svarar.', 'Vi talade med Ulrika.'],
    ['vard', 'Granva\u030ags ba\u030atklinik', 'Hon behandlades i Granvågs lokaler.'],
  ] as const)('finds %s %j', (slag, varde, text) => {
    expect(hits(slag, varde, text)).not.toEqual([]);
  });

  it.each([
    ['skola', 'Almunda skola, ring inte efter klockan fyra', 'Hon kan inte gå till skolan efter hotet.'],
    ['tidigare-adress', 'Södra vägen 3, nära centrum', 'Han följde efter längs södra sidan, nära torget.'],
    ['arbetsplats', 'Butiken vid torget', 'Butiken stängde tidigt.'],
    ['kontaktvag', 'Ring alltid först och fråga efter henne', 'Han ringer alltid och fråga efter fråga ställs.'],
    ['skola', 'Almunda', 'Almundasjön ligger långt borta.'],
    ['arbetsplats', 'Ån', 'Han gick därifrån.'],
    ['kommun', 'Norrsele kommun', 'Kommunen har ansvar.'],
  ] as const)('raises no alarm over common words of %s %j', (slag, varde, text) => {
    expect(hits(slag, varde, text)).toEqual([]);
  });

  it('names line, kind and place of each hit, once for each kind', () => {
    const ord = skyddadeOrd([
      { slag: 'skola', varde: 'Almunda friskola' },
      { slag: 'telefon', varde: '070-1740611' },
    ]);
    const long = `${'Ord '.repeat(400)}Almunda friskola ${'ord '.repeat(400)}`;
    const found = findLackage({ kannedom: 'Inget här.', hotet: `Rad ett\n${long}\n070-1740611 Almunda` }, ord);
    expect(found.map(({ falt, rad, slag }) => [falt, rad, slag])).toEqual([
      ['hotet', 2, 'skola eller förskola'],
      ['hotet', 3, 'skola eller förskola'],
      ['hotet', 3, 'telefon'],
    ]);
    expect(found[0]?.utdrag).toContain('Almunda');
    expect(found[0]?.utdrag.length).toBeLessThanOrEqual(160);
  });

  it('looks for nothing when nothing is protected', () => {
    expect(skyddadeOrd([])).toEqual([]);
    expect(skyddadeOrd([{ slag: 'annan', varde: ' ... ' }])).toEqual([]);
    expect(findLackage({ hotet: 'Vad som helst' }, [])).toEqual([]);
  });
});

const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåäö'), minLength: 1, maxLength: 9 });
const phrase = fc.array(word, { minLength: 1, maxLength: 4 });
const slag = fc.constantFrom(...UPPGIFTSSLAG);
const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 8, maxLength: 8 });
const gap = fc.constantFrom('', ' ', '-', '\u00a0', '  ', '/', '.', '\n');

describe('the search, on any text', () => {
  it('finds every datum that stands in the text, whatever is around it and however it is spaced and cased', () => {
    fc.assert(
      fc.property(
        slag,
        phrase,
        fc.string(),
        fc.string(),
        fc.constantFrom(' ', '  ', '\n', ' - '),
        (kind, words, a, b, between) => {
          const written = words.map((one) => one.toUpperCase()).join(between);
          expect(hits(kind, words.join(' '), `${a} ${written} ${b}`)).not.toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds every telephone number however it is grouped', () => {
    fc.assert(
      fc.property(digits, fc.array(gap, { minLength: 10, maxLength: 10 }), fc.boolean(), (rest, gaps, abroad) => {
        const national = `70${rest}`;
        const grouped = [...national].map((digit, index) => `${digit}${index < 9 ? gaps[index] : ''}`).join('');
        const written = abroad ? `+46 ${grouped}` : `0${grouped}`;
        expect(hits('telefon', `0${national}`, `Nås på ${written} dagtid.`)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('points at lines that are there, and never fails', () => {
    fc.assert(
      fc.property(slag, fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (kind, varde, text) => {
        for (const { rad, utdrag } of findLackage({ hotet: text }, skyddadeOrd([{ slag: kind, varde }]))) {
          expect(rad).toBeLessThanOrEqual(text.split('\n').length);
          expect(text.split('\n')[rad - 1]).toContain(utdrag);
        }
      }),
      { numRuns: 500 },
    );
  });
});
