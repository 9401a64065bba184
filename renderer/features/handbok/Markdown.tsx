import type { Token, Tokens } from 'marked';
import { createElement, Fragment, type ReactNode } from 'react';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { headingId, plainText } from './kapitel.ts';
import { TEXT } from './text.ts';

export interface MarkdownProps {
  readonly tokens: readonly Token[];
  /** Draws a link of the text; where it leads is for the caller to know. */
  readonly link: (href: string, children: ReactNode) => ReactNode;
}

/** Markdown as elements. Nothing of it is ever read as HTML: the window refuses to parse strings into markup. */
export function Markdown({ tokens, link }: MarkdownProps) {
  return tokens.map((token, index) => (
    // Tokens have no identity and never change places.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>{drawToken(token, link)}</Fragment>
  ));
}

type DrawLink = MarkdownProps['link'];
type Draw<T extends Token> = (token: T, link: DrawLink) => ReactNode;

const HEADINGS = ['h1', 'h2', 'h3', 'h4'] as const;

const DRAW: { readonly [type: string]: (token: never, link: DrawLink) => ReactNode } = {
  heading: ((token, link) =>
    createElement(
      HEADINGS[token.depth - 1] ?? 'h4',
      { id: headingId(plainText(token)), tabIndex: -1 },
      inside(token.tokens, link),
    )) satisfies Draw<Tokens.Heading>,
  paragraph: ((token, link) => <p>{inside(token.tokens, link)}</p>) satisfies Draw<Tokens.Paragraph>,
  blockquote: ((token, link) => (
    <blockquote>{inside(token.tokens, link)}</blockquote>
  )) satisfies Draw<Tokens.Blockquote>,
  list: drawList,
  table: drawTable,
  code: ((token) => (
    <pre>
      <code>{token.text}</code>
    </pre>
  )) satisfies Draw<Tokens.Code>,
  hr: () => <hr />,
  br: () => <br />,
  space: () => null,
  strong: ((token, link) => <strong>{inside(token.tokens, link)}</strong>) satisfies Draw<Tokens.Strong>,
  em: ((token, link) => <em>{inside(token.tokens, link)}</em>) satisfies Draw<Tokens.Em>,
  codespan: ((token) => <code>{token.text}</code>) satisfies Draw<Tokens.Codespan>,
  link: ((token, link) => link(token.href, inside(token.tokens, link))) satisfies Draw<Tokens.Link>,
};

function drawToken(token: Token, link: DrawLink): ReactNode {
  const draw = DRAW[token.type];
  if (draw !== undefined) return draw(token as never, link);
  const inner = (token as { tokens?: readonly Token[] }).tokens;
  return inner === undefined ? plainText(token) : inside(inner, link);
}

function inside(tokens: readonly Token[], link: DrawLink): ReactNode {
  return <Markdown tokens={tokens} link={link} />;
}

function drawList(token: Tokens.List, link: DrawLink): ReactNode {
  const items = token.items.map((item, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <li key={index}>{inside(item.tokens, link)}</li>
  ));
  if (!token.ordered) return <ul>{items}</ul>;
  return <ol start={token.start === '' ? 1 : token.start}>{items}</ol>;
}

function drawTable(token: Tokens.Table, link: DrawLink): ReactNode {
  return (
    <section className="handbok-tabell" aria-label={TEXT.tabell}>
      <table>
        <thead>
          <tr>
            {token.header.map((cell, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <th key={index} scope="col">
                {cell.tokens.length === 0 ? <VisuallyHidden>{TEXT.tabell}</VisuallyHidden> : inside(cell.tokens, link)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              {row.map((cell, index) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={index}>{inside(cell.tokens, link)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
