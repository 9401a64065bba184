import './actions.css';

const NAMES: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

/** A key combination as it stands on the keyboard: `Ctrl+K`. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <kbd className="ui-kbd">
      {keys.split('+').map((key) => (
        <span key={key} className="ui-kbd-key">
          {NAMES[key] ?? key}
        </span>
      ))}
    </kbd>
  );
}
