import type { Stegrutin } from '../../../shared/modules/rutin/schema.ts';
import './rutin.css';

/** A text of the municipality's own, with the paragraphs and lines that somebody gave it, and its checklist to read. */
export function Rutintext({ text, punkter }: Pick<Stegrutin, 'text' | 'punkter'>) {
  return (
    <>
      {text === '' ? null : <div className="rutin-text">{text}</div>}
      {punkter.length === 0 ? null : (
        <ul className="rutin-punkter">
          {punkter.map((punkt) => (
            <li key={punkt}>{punkt}</li>
          ))}
        </ul>
      )}
    </>
  );
}
