// Fields: the frame that all share (label, the field itself, what is wrong with it) and those in which one types.
import { drawChoices } from './choices.js';
import { freshId, make } from './dom.js';
import { drawPeople } from './people.js';

// Each returns what the frame needs to know of its field:
// { control, focus(): the element to go to, value(): string, isWrong?(): true though something is there, isGroup?, marks?: [] elements told to be invalid }
const makers = {
  'Input.Text': drawText,
  'Input.Number': (input) => drawNative(input, 'number', { step: 'any' }),
  'Input.Date': (input) => drawNative(input, 'date'),
  'Input.Time': (input) => drawNative(input, 'time'),
  'Input.Toggle': drawToggle,
  'Input.ChoiceSet': (input, card, id) => (isPeoplePicker(input) ? drawPeople(input, card, id) : drawChoices(input, card)),
};

/** Teams asks its directory for the choices of such an input; the room has its own people. */
function isPeoplePicker(input) {
  return /^graph\.microsoft\.com\/users/.test(input['choices.data']?.dataset ?? '');
}

// Another card may no longer have the choice.
const isPossible = (input, value) => isPeoplePicker(input) || !input.choices
  || (input.isMultiSelect ? value.split(',').filter(Boolean) : [value].filter(Boolean)).every((one) => input.choices.some((choice) => choice.value === one));

/** Draws an input with its label, and enters it among those that the card's buttons send. */
export function drawInput(given, card) {
  const { typed } = card.options;
  const id = freshId('field');
  const before = given.id && typed?.get(given.id);
  const input = before !== undefined && isPossible(given, before) ? { ...given, value: before } : given;
  const made = makers[input.type](input, card, id);
  const { control, focus, value, marks = [focus()] } = made;
  const error = make('p.ac-error', { id: `${id}-error`, hidden: true });
  const star = input.isRequired ? make('span.ac-star', { 'aria-hidden': !made.isGroup && 'true' }, ' *') : null;
  const frame = make(made.isGroup ? 'fieldset.ac-field' : 'div.ac-field', { 'data-input': input.id });
  if (made.isGroup) {
    frame.setAttribute('aria-describedby', error.id);
    if (input.label) frame.append(make('legend.ac-label', {}, input.label, star));
  } else {
    focus().id ||= id;
    focus().setAttribute('aria-describedby', error.id);
    if (input.isRequired) focus().required = true;
    if (input.label) frame.append(make('label.ac-label', { for: focus().id }, input.label, star));
  }
  frame.append(control, error);

  const check = () => {
    const isEmpty = value() === '';
    const problem = isEmpty ? input.isRequired && card.words.needed : made.isWrong?.() && card.words.outside;
    error.hidden = !problem;
    error.textContent = problem ? (input.errorMessage ?? problem) : '';
    for (const mark of marks) {
      if (problem) mark.setAttribute('aria-invalid', 'true');
      else mark.removeAttribute('aria-invalid');
    }
    return !problem;
  };
  for (const change of ['input', 'change']) {
    frame.addEventListener(change, () => {
      // Once complained about, a field is looked at again with each change, so that the complaint goes as soon as it is met.
      error.hidden || check();
      if (given.id && !focus().validity?.badInput) typed?.set(given.id, value() === String(given.value ?? '') ? undefined : value());
    });
  }
  if (input.id) card.add({ id: input.id, value, check, focus: () => focus().focus() });
  return frame;
}

function drawText(input) {
  const attributes = { placeholder: input.placeholder, maxlength: input.maxLength };
  const box = input.isMultiline
    ? make('textarea.ac-box-to-fill', { ...attributes, rows: 3 })
    : make('input.ac-box-to-fill', { ...attributes, type: 'text', autocomplete: 'off' });
  box.value = input.value ?? '';
  return { control: box, focus: () => box, value: () => box.value };
}

function drawNative(input, type, more = {}) {
  const box = make('input.ac-box-to-fill', { type, min: input.min, max: input.max, placeholder: input.placeholder, ...more });
  box.value = String(input.value ?? '');
  const { validity } = box;
  return {
    control: box,
    focus: () => box,
    // What a browser can't read as a number or a date it keeps to itself: neither empty nor of use.
    value: () => (validity.badInput ? '?' : box.value),
    isWrong: () => validity.badInput || validity.rangeUnderflow || validity.rangeOverflow,
  };
}

function drawToggle(input) {
  const [on, off] = [input.valueOn ?? 'true', input.valueOff ?? 'false'];
  const box = make('input', { type: 'checkbox' });
  box.checked = input.value === on;
  const star = input.isRequired && !input.label ? make('span.ac-star', { 'aria-hidden': 'true' }, '*') : null;
  const control = make('label.ac-choice', {}, box, make('span', {}, input.title ?? ''), star);
  // A toggle that must be set is empty until it is on.
  return { control, focus: () => box, isGroup: Boolean(input.label), marks: [box], value: () => (box.checked ? on : input.isRequired ? '' : off) };
}
