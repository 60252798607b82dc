// Fills inputs in, in both renderers to the same values.
import { people } from './people.js';

const words = 'Ab 12';

function filling({ min, max }, type) {
  if (type === 'number') return String(min !== '' ? Number(min) + 1 : 7);
  if (type === 'date') return max || min || '2026-12-24';
  return type === 'time' ? '11:30' : null;
}

const type = (field, value) => {
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

/** Fills in one of our inputs, as a person would. */
export function fillOurs(frame) {
  const field = frame.querySelector('textarea, select, input');
  if (field.getAttribute('role') === 'combobox') {
    for (const chip of frame.querySelectorAll('.ac-chip')) chip.click();
    for (const part of frame.querySelector('[aria-multiselectable]') ? ['noa', 'sam'] : ['noa']) {
      type(field, part);
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    }
  } else if (field.type === 'checkbox' || field.type === 'radio') {
    const boxes = [...frame.querySelectorAll('input')];
    if (boxes.length === 1 || field.type === 'radio') boxes.at(-1).checked || boxes.at(-1).click();
    else boxes.forEach((box, i) => box.checked === i < 2 || box.click());
  } else if (field.tagName === 'SELECT') type(field, [...field.options].at(-1).value);
  else type(field, filling(field, field.type) ?? words);
}

/** The same for one of theirs. */
export function fillTheirs(input) {
  const kind = input.getJsonTypeName();
  const field = input.renderedInputControlElement;
  if (kind === 'Input.ChoiceSet') {
    const boxes = [...field.querySelectorAll('input')];
    const isPicker = input.choices.map((choice) => choice.value).join() === people.map((person) => person.id).join();
    if (boxes.length > 0 && isPicker) boxes.forEach((box) => box.checked === ['noa', 'sam'].includes(box.value) || box.click());
    else if (boxes[0]?.type === 'checkbox') boxes.forEach((box, i) => box.checked === i < 2 || box.click());
    else if (boxes.length > 0) boxes.at(-1).click();
    else type(field, isPicker ? 'noa' : input.choices.at(-1).value);
  } else if (kind === 'Input.Toggle') input.value === input.valueOn || field.querySelector('input').click();
  else type(field, filling(field, field.type) ?? words);
}
