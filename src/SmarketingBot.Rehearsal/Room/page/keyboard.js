// The keyboard stays where it was when what it is on is drawn anew.

const fields = 'input, select, textarea';

/** Remembers on what within a message the keyboard is. Returns what puts it there again: on the same field or button of the next drawing, else on the message. */
export function keyboardIn(old) {
  const active = old?.contains(document.activeElement) ? document.activeElement : null;
  if (!active) return () => {};
  const frame = active.matches(fields) ? active.closest('[data-input]') : null;
  const at = frame ? [...frame.querySelectorAll(fields)].indexOf(active) : -1;
  const { selectionStart, selectionEnd, value } = active;
  return (next) => {
    const field = frame && next.querySelectorAll(`[data-input="${CSS.escape(frame.dataset.input)}"]`)[0]?.querySelectorAll(fields)[at];
    const button = !frame && [...next.querySelectorAll('button')].find((one) => one.textContent === active.textContent && !one.disabled);
    (field || button || next).focus({ preventScroll: true });
    if (!field) return;
    // A name that is half typed is no value yet.
    if (field.getAttribute('role') === 'combobox' && field.value !== value) {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (typeof selectionStart === 'number' && field.value === value) field.setSelectionRange(selectionStart, selectionEnd);
  };
}
