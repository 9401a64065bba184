import { listCalls } from '../../electron/core/call.ts';
import { ANROP, EGNA, UNDANTAG } from '../../shared/modules/logg/handelser.ts';

/** The chapter of the handbook that says what is logged and what is not, as the contract has it. */
export function loggkapitel(): string {
  const calls = listCalls();
  const logged = calls.filter(({ spec }) => typeof spec.audit === 'string').map(({ spec }) => String(spec.audit));
  const exempt = calls.filter(({ spec }) => typeof spec.audit !== 'string').map(({ name }) => name);
  return [
    '# Vad som loggas',
    '',
    'Tabellerna följer programmet. Ett test jämför dem med varje anrop som programmet kan göra, så att inget läggs till',
    'utan att det står här.',
    '',
    '## Det du gör',
    '',
    'Försöket skrivs innan något visas eller ändras, utfallet efteråt. Går det inte att skriva i loggen visas inget.',
    '',
    ...table(
      ['I loggen', 'Betyder'],
      [...new Set(logged)].toSorted().map((name) => [name, ANROP[name]?.ord ?? '?']),
    ),
    '',
    '## Det programmet märker',
    '',
    ...table(
      ['I loggen', 'Betyder'],
      Object.keys(EGNA)
        .toSorted()
        .map((name) => [name, EGNA[name]?.ord ?? '?']),
    ),
    '',
    '## Det som inte loggas, och varför',
    '',
    ...table(
      ['Anrop', 'Skäl'],
      exempt.toSorted().map((name) => [name, UNDANTAG[name] ?? '?']),
    ),
    '',
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
