// Choosing among given answers: a list that folds out, radio buttons, or boxes to tick where several may be chosen.
import { freshId, make } from './dom.js';

/** Draws an Input.ChoiceSet for the frame in inputs.js. Several answers are joined by commas, as Teams sends them. */
export function drawChoices(input, card) {
  const chosen = String(input.value ?? '').split(',').filter(Boolean);
  if (input.isMultiSelect) return drawGroup(input, 'checkbox', chosen);
  if (input.style?.toLowerCase() === 'expanded') return drawGroup(input, 'radio', chosen.length > 0 ? [String(input.value)] : []);
  return drawSelect(input, card);
}

function drawSelect(input, card) {
  const list = make('select.ac-box-to-fill');
  const value = String(input.value ?? '');
  const isChosen = input.choices?.some((choice) => choice.value === value);
  // Where something is required there is no way back to nothing.
  list.append(make('option', { value: '', hidden: input.isRequired, selected: !isChosen }, isChosen ? '' : (input.placeholder ?? card.words.choose)));
  for (const choice of input.choices ?? []) list.append(make('option', { value: choice.value, selected: choice.value === value }, choice.title));
  return { control: list, focus: () => list, value: () => list.value };
}

function drawGroup(input, type, chosen) {
  const name = freshId('choice');
  const boxes = (input.choices ?? []).map((choice) => {
    const box = make('input', { type, name, value: choice.value });
    box.checked = chosen.includes(choice.value);
    return box;
  });
  const control = make('div.ac-choices', {}, ...boxes.map((box, i) => make('label.ac-choice', {}, box, make('span', {}, input.choices[i].title))));
  return {
    control,
    isGroup: true,
    focus: () => boxes.find((box) => box.checked) ?? boxes[0] ?? control,
    marks: type === 'checkbox' ? boxes : [],
    value: () => boxes.filter((box) => box.checked).map((box) => box.value).join(','),
  };
}
