import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listCalls } from '../../electron/core/call.ts';
import { FELKODER } from '../../shared/api/errors.ts';
import { FLAGGIDN, FLAGGOR, UTFALL } from '../../shared/modules/logg/flaggor.ts';
import { ANROP, EGNA, ordOf, resultatOrd, UNDANTAG } from '../../shared/modules/logg/handelser.ts';
import { loggkapitel } from '../support/loggkapitel.ts';
import { readSources } from '../support/source-files.ts';

const FOLDER = new URL('../../resources/handbok/', import.meta.url);
const calls = listCalls();
const audited = calls.flatMap(({ spec }) => (typeof spec.audit === 'string' ? [spec.audit] : []));

describe('C06: every call of the contract is in the log, or it is said why not', () => {
  it('has Swedish words for each action of a call, and no words for anything else', () => {
    expect(Object.keys(ANROP).toSorted()).toEqual([...new Set(audited)].toSorted());
  });

  it('has a written exemption for each call that is not logged, and for no other', () => {
    const exempt = calls.filter(({ spec }) => typeof spec.audit !== 'string').map(({ name }) => name);
    expect(Object.keys(UNDANTAG).toSorted()).toEqual(exempt.toSorted());
  });

  it('has words for each row that the program writes by itself', () => {
    const written = readSources('electron')
      .flatMap(({ text }) => [...text.matchAll(/handling: '([a-z.-]+)',\s*objekt/g)])
      .map(([, name]) => name)
      .filter((name) => !audited.includes(name ?? ''));
    expect(written.length).toBeGreaterThan(6);
    expect(written.filter((name) => !Object.hasOwn(EGNA, name ?? ''))).toEqual([]);
  });

  it('speaks plainly: a sentence of its own for each, without a full stop; exemptions with one', () => {
    const words = [...Object.values(ANROP), ...Object.values(EGNA)].map(({ ord }) => ord);
    expect(words.filter((ord) => !/^[A-ZÅÄÖ][^.!]+$/.test(ord))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
    expect(Object.values(UNDANTAG).filter((skal) => !/^[A-ZÅÄÖ].*\.$/.test(skal))).toEqual([]);
  });

  it('reads as one kind what the flags judge by', () => {
    expect(ordOf('akt.oppnad').slag).toBe('oppning');
    expect(ordOf('skyddad-uppgift.visad').slag).toBe('visning');
    expect(ordOf('utslapp.fil-hela-akten').slag).toBe('hela-akten');
    expect(ordOf('vantande.upplasning-nekad').slag).toBe('nekad');
  });

  it('has words also for what another version of the program wrote', () => {
    for (const name of ['nagot.annat', '__proto__', 'constructor', ''])
      expect(ordOf(name)).toEqual({ ord: 'Annan händelse', slag: 'ovrigt' });
    expect(resultatOrd('constructor')).toBe('constructor');
    expect(resultatOrd(null)).toBe('inte avslutat');
  });

  it('has words for each code that stops a call, each outcome of a review, and each flag', () => {
    for (const kod of FELKODER) expect(resultatOrd(kod), kod).not.toBe(kod);
    for (const utfall of UTFALL.filter((one) => one !== 'ok')) expect(resultatOrd(utfall)).not.toBe(utfall);
    expect(FLAGGIDN.every((id) => FLAGGOR[id].fraga.endsWith('?'))).toBe(true);
  });

  it('stands in the handbook as it is; `vitest -u` writes the chapter anew', async () => {
    const [chapter] = readdirSync(FOLDER).filter((name) => name.endsWith('-vad-som-loggas.md'));
    expect(chapter).toBeDefined();
    await expect(loggkapitel()).toMatchFileSnapshot(new URL(chapter ?? '', FOLDER).pathname);
    expect(readFileSync(new URL(chapter ?? '', FOLDER), 'utf8')).not.toContain('| ? |');
  });
});
