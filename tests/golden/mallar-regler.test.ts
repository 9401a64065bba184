import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId, PostId } from '../../shared/lib/id.ts';
import { datumOf, type Tidpunkt } from '../../shared/lib/tid.ts';
import type { AktData } from '../../shared/mallar/akt-data.ts';
import type { Dokument } from '../../shared/mallar/define.ts';
import { MALLREGISTER, omslagMall } from '../../shared/mallar/registry.ts';
import { MALLAR } from '../../shared/modules/dokument/schema.ts';
import { intygsgrund } from '../../shared/modules/intyg/grund.ts';
import { AKTER } from '../support/akt-data.ts';
import { NAMN } from '../support/akt-poster.ts';
import { build, faltOf, rubriker } from '../support/mallar.ts';

const { full, barn, akut, tom } = AKTER;

describe('every template', () => {
  it('is registered under its own id, and there is one for each kind of document', () => {
    expect(Object.keys(MALLREGISTER).toSorted()).toEqual(MALLAR.filter((id) => id !== 'akt').toSorted());
    for (const [id, mall] of Object.entries(MALLREGISTER)) expect(mall.id).toBe(id);
    expect(omslagMall.id).toBe('akt');
  });

  it('refuses a post that the akt does not have', () => {
    const missing = 'f'.repeat(32);
    for (const mall of ['skyddsbedomning', 'matchning', 'beslut', 'intyg', 'sakerhetsplan', 'lista'] as const) {
      expect(() => build(mall, full, missing)).toThrow(expect.objectContaining({ kod: 'NOT_FOUND' }));
    }
  });

  it('goes down the headings one level at a time', () => {
    for (const mall of Object.keys(MALLREGISTER) as (keyof typeof MALLREGISTER)[]) {
      for (const akt of Object.values(AKTER)) {
        let last = 0;
        for (const one of build(mall, akt).block) {
          if (one.typ !== 'rubrik') continue;
          expect(one.niva - last, `${mall} ${akt.kod}: ${one.text.slice(0, 40)}`).toBeLessThanOrEqual(1);
          last = one.niva;
        }
      }
    }
  });
});

describe('the letterhead', () => {
  it('names provisions, day and authority in the stamp, and 21 kap. 3 a § only for skyddad folkbokföring', () => {
    const ordinary = build('journal', utanSkydd(akut)).sekretess;
    expect(ordinary.join(' ')).toBe(
      'SEKRETESS enligt 26 kap. 1 § och 21 kap. 3 § offentlighets- och sekretesslagen (2009:400), 2026-12-14, Socialnämnden i Granvåg',
    );
    expect(build('journal', full).sekretess.join(' ')).toContain('26 kap. 1 §, 21 kap. 3 § och 21 kap. 3 a § ');
  });

  it('has no empty line when the municipality has named no unit', () => {
    expect(build('journal', tom).avsandare).toEqual(['Granvågs kommun', 'Socialnämnden i Granvåg']);
    expect(build('journal', full).avsandare).toHaveLength(3);
  });
});

describe('a decision', () => {
  it('carries how it is appealed, but not when it opens an utredning', () => {
    const [insats, inleda] = full.beslut;
    expect(rubriker(build('beslut', full, insats?.id), 1)).toContain('Så överklagar du');
    expect(rubriker(build('beslut', full, inleda?.id), 1)).not.toContain('Så överklagar du');
  });

  it('is signed in the program only when the one who decides has entered it', () => {
    expect(signatures(full).every(({ signerat }) => signerat === undefined)).toBe(true);
    const own = full.beslut.map((post) => ({ ...post, signeradAv: post.innehall.beslutsfattare }));
    expect(signatures({ ...full, beslut: own }).every(({ signerat }) => signerat !== undefined)).toBe(true);
  });

  it('marks a law reference that nobody has verified in the copy of the akt, once, and never for the party', () => {
    const [first] = full.beslut;
    if (!first) throw new RangeError('the full akt has decisions');
    const lagrum = [{ id: 'sol.bistand', text: '11 kap. 1 § (att verifiera) lagen', verifierad: false }];
    const marked = { ...full, beslut: [{ ...first, innehall: { ...first.innehall, lagrum } }] };
    expect(punkter(build('inlaga', marked))).toContain('11 kap. 1 § (att verifiera) lagen');
    expect(punkter(build('inlaga', full))).toContain('11 kap. 4 § socialtjänstlagen (2025:400) (att verifiera)');
    expect(punkter(build('beslut', marked))[0]).toBe('11 kap. 1 § lagen');
  });

  it.each(['beslut', 'intyg'] as const)('says nothing in a %s that leaves of our numbers and our doubts', (mall) => {
    expect(JSON.stringify(build(mall, full))).not.toMatch(/verifiera|[Pp]ost nr|Efter erbjudande/);
    expect(JSON.stringify(build('inlaga', full))).toMatch(/Efter erbjudande/);
  });
});

describe('the journal', () => {
  it('keeps a corrected note readable, and says in both notes how they belong together', () => {
    const journal = build('journal', full);
    const texts = journal.block.flatMap((one) => (one.typ === 'stycke' ? [one.text] : []));
    expect(texts.some((text) => text.startsWith('Klienten berättar att hon blev slagen den 18'))).toBe(true);
    expect(texts).toContain('Klienten blev slagen den 17 november.');
    expect(faltOf(journal, 'Rättad av')[0]).toMatch(/^Post nr 17, .*Sam Bergtall-Test/);
    expect(faltOf(journal, 'Rättar')).toEqual(['Post nr 15, som står kvar.']);
  });

  it('says in words when a note was entered on a later day than the event, counted in Swedish days', () => {
    expect(faltOf(build('journal', full), 'Sent infört')).toEqual(['3 dagar efter händelsen.']);
    const [note] = full.anteckningar;
    if (!note) throw new RangeError('the full akt has notes');
    const entered = (handelse: string, signerad: string) =>
      faltOf(
        build('journal', {
          ...full,
          anteckningar: [{ ...note, handelse: handelse as Tidpunkt, signerad: signerad as Tidpunkt }],
        }),
        'Sent infört',
      );
    // 23.30 and 00.10 in Sweden are the same day in UTC.
    expect(entered('2026-11-20T22:30:00.000Z', '2026-11-20T23:10:00.000Z')).toEqual(['En dag efter händelsen.']);
    expect(entered('2026-11-20T08:00:00.000Z', '2026-11-20T22:50:00.000Z')).toEqual([]);
  });

  it('shows facts as plain text and a judgement as one, with its author', () => {
    const judged = build('journal', full).block.filter((one) => one.typ === 'bedomning');
    expect(judged).toHaveLength(1);
    expect(judged[0]).toMatchObject({ av: `${NAMN.handlaggare}, samordnare` });
  });

  it('has every note exactly once and in the order of entry, whatever order they come in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...full.anteckningar], { minLength: 1 }), (anteckningar) => {
        const journal = build('journal', { ...full, anteckningar });
        const numbers = rubriker(journal, 2).map((text) => Number(/post (\d+)/.exec(text)?.[1]));
        expect(numbers).toEqual(anteckningar.map(({ nr }) => nr).toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('a skyddsbedömning', () => {
  it('shows a child its own voice, and an adult the children', () => {
    const child = barn.skyddsbedomningar.find(({ innehall }) => innehall.slag === 'barn');
    expect(rubriker(build('skyddsbedomning', barn, child?.id), 1)).toContain('Barnets egen röst');
    const adult = rubriker(build('skyddsbedomning', full, full.skyddsbedomningar[0]?.id), 1);
    expect(adult).toContain('Barn');
    expect(adult).not.toContain('Barnets egen röst');
  });

  it('rests on the chapter that is about the one who is assessed', () => {
    expect(grundOf(full, full.skyddsbedomningar[0])).toMatch(/^kapitlet om vuxna i /);
    expect(
      grundOf(
        barn,
        barn.skyddsbedomningar.find(({ innehall }) => innehall.slag === 'barn'),
      ),
    ).toMatch(/^kapitlet om barn i /);
  });

  it('does not judge in the place of facts: conclusion and dismissed flags are judgements, the rest is not', () => {
    const dokument = build('skyddsbedomning', full, full.skyddsbedomningar[0]?.id);
    const judged = dokument.block.flatMap((one) => (one.typ === 'bedomning' ? [one.rubrik] : []));
    expect(judged).toEqual(['Gäller inte längre: Graviditet', 'Omedelbart skydd behövs: ja']);
  });
});

describe('an intyg', () => {
  it('has the nine points in order', () => {
    expect(rubriker(build('intyg', full), 1).map((text) => text.slice(0, 2))).toEqual([
      '1.',
      '2.',
      '3.',
      '4.',
      '5.',
      '6.',
      '7.',
      '8.',
      '9.',
    ]);
  });

  it('leaves out what says nothing, and numbers the points that are left', () => {
    const [first] = full.intyg;
    if (!first) throw new RangeError('the full akt has an intyg');
    const innehall = { ...first.innehall, iakttagelser: '', handlingar: '', atgarder: '', forstaHandelse: null };
    const dokument = build('intyg', { ...full, intyg: [{ ...first, innehall }] });
    expect(rubriker(dokument, 1).at(-1)).toBe('8. Datum och underskrift');
    expect(JSON.stringify(dokument)).not.toMatch(/Inga uppgifter|Handlingar visar|Skyddsåtgärder|Första händelsen/);
    expect(faltOf(dokument, 'Klienten uppger')).toHaveLength(1);
  });

  it('lists the children that it covers apart, and nobody who was not chosen', () => {
    const [first] = full.intyg;
    if (!first) throw new RangeError('the full akt has an intyg');
    const only = (personIds: PersonId[]) =>
      build('intyg', { ...full, intyg: [{ ...first, innehall: { ...first.innehall, personIds } }] });
    const [klient, child] = first.innehall.personIds;
    if (!klient || !child) throw new RangeError('the intyg is about two');
    expect(faltOf(only([klient, child]), 'Barn som omfattas')[0]).toContain(NAMN.barn);
    expect(JSON.stringify(only([klient]))).not.toContain(NAMN.barn);
    expect(faltOf(only([klient]), 'Barn som omfattas')).toEqual(['Inga barn omfattas.']);
  });

  it.each(['samtycke', 'begaran'] as const)('says on paper what the form offered: %s', (grund) => {
    const [first] = full.intyg;
    if (!first) throw new RangeError('the full akt has an intyg');
    const chosen = { ...first, innehall: { ...first.innehall, samtycke: { ...first.innehall.samtycke, grund } } };
    const paper = JSON.stringify(build('intyg', { ...full, intyg: [chosen] })).toLowerCase();
    const offered = (ett: typeof grund) => intygsgrund(ett, datumOf(first.signerad)).toLowerCase();
    expect(paper).toContain(`${offered(grund)}, som `);
    expect(paper).not.toContain(offered(grund === 'samtycke' ? 'begaran' : 'samtycke'));
  });

  it('names the request in the place of a consent, and the intyg that it replaces by its day', () => {
    const [first] = full.intyg;
    if (!first) throw new RangeError('the full akt has an intyg');
    const later = {
      ...first,
      id: 'e'.repeat(32) as PostId,
      ersatter: first.id,
      innehall: { ...first.innehall, samtycke: { ...first.innehall.samtycke, grund: 'begaran' as const } },
    };
    const dokument = build('intyg', { ...full, intyg: [first, later] }, later.id);
    expect(JSON.stringify(dokument)).toContain('17 a § folkbokföringslagen');
    expect(JSON.stringify(dokument)).not.toContain('samtycke');
    expect(faltOf(dokument, 'Ersätter')).toEqual(['Intyg av den 22 november 2026']);
  });
});

describe('an avslut', () => {
  it('makes no judgement of what nobody has written', () => {
    if (full.avslut === null) throw new RangeError('the full akt is closed');
    const avslut = { ...full.avslut, innehall: { ...full.avslut.innehall, kvarstaendeRisk: '' } };
    expect(build('avslut', full).block.some(({ typ }) => typ === 'bedomning')).toBe(true);
    expect(build('avslut', { ...full, avslut }).block.some(({ typ }) => typ === 'bedomning')).toBe(false);
  });
});

function utanSkydd(akt: AktData): AktData {
  return { ...akt, personer: akt.personer.map((person) => ({ ...person, skydd: 'sekretessmarkering' as const })) };
}

function punkter({ block }: Dokument): readonly string[] {
  return block.flatMap((one) => (one.typ === 'lista' ? one.punkter : []));
}

function grundOf(akt: AktData, post: { readonly id: string } | undefined): string | undefined {
  return faltOf(build('skyddsbedomning', akt, post?.id), 'Grund')[0];
}

function signatures(akt: AktData) {
  return build('beslut', akt).block.flatMap((one) => (one.typ === 'underskrift' ? one.personer : []));
}
