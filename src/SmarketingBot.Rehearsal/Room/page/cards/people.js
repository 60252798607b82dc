// The people picker: one types a part of a name and chooses below (the pattern "combobox" of WAI-ARIA's authoring practices).
import { freshId, make } from './dom.js';

/** Draws a picker over `options.people` for the frame in inputs.js. It sends ids; several are joined by commas. */
export function drawPeople(input, card, id) {
  const people = (card.options.people ?? []).map((person) => ({ id: person.id, name: person.name }));
  const called = (who) => people.find((person) => person.id === who)?.name ?? who;
  let chosen = String(input.value ?? '').split(',').filter(Boolean);
  let shown = [];
  let active = -1;

  const list = make('ul.ac-people', { role: 'listbox', id: freshId('people'), 'aria-label': input.label, 'aria-multiselectable': input.isMultiSelect && 'true', hidden: true });
  const box = make('input.ac-box-to-fill', {
    type: 'text', id, role: 'combobox', autocomplete: 'off', placeholder: input.placeholder ?? card.words.people,
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
  });
  const chips = make('span.ac-chips');
  const control = make('div.ac-picker', {}, chips, box, list);

  const tell = () => control.dispatchEvent(new Event('change', { bubbles: true }));
  // What is half typed gives way to who is chosen.
  const tidy = () => void (box.value = input.isMultiSelect || chosen.length === 0 ? '' : called(chosen[0]));
  const drawChip = (who) => {
    const remove = make('button.ac-chip', { type: 'button', 'aria-label': card.words.remove(called(who)) }, called(who), make('span', { 'aria-hidden': 'true' }, ' ×'));
    remove.addEventListener('click', () => change(chosen.filter((other) => other !== who)));
    return remove;
  };
  const change = (now) => {
    chosen = now;
    if (input.isMultiSelect) chips.replaceChildren(...chosen.map(drawChip));
    tidy();
    close();
    box.focus();
    tell();
  };
  const close = () => {
    list.hidden = true;
    active = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };
  const choose = (person) => change(input.isMultiSelect ? [...chosen, person.id] : [person.id]);
  const point = (at) => {
    active = at;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    if (shown[at]) box.setAttribute('aria-activedescendant', list.children[at].id);
    else box.removeAttribute('aria-activedescendant');
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  };
  const open = (typed) => {
    const part = typed.trim().toLocaleLowerCase();
    shown = people.filter((person) => person.name.toLocaleLowerCase().includes(part) && !(input.isMultiSelect && chosen.includes(person.id)));
    list.replaceChildren(...shown.map((person) => {
      const option = make('li', { role: 'option', id: freshId('person'), 'aria-selected': 'false' }, person.name);
      // Before the field loses the focus, which would close the list.
      option.addEventListener('mousedown', (event) => {
        event.preventDefault();
        choose(person);
      });
      return option;
    }));
    if (shown.length === 0) list.append(make('li', { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, card.words.nobody));
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    point(part && shown.length > 0 ? 0 : -1);
  };

  box.addEventListener('input', (event) => {
    open(box.value);
    // A name that is cleared is nobody any more; one half typed is still whoever it was.
    if (!input.isMultiSelect && box.value === '') {
      event.stopPropagation();
      chosen = [];
      tell();
    }
  });
  box.addEventListener('mousedown', () => list.hidden && open(''));
  box.addEventListener('blur', () => {
    close();
    tidy();
  });
  box.addEventListener('keydown', (event) => {
    const isOpen = !list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (!isOpen) open('');
      else if (shown.length > 0) point((active + step + shown.length + (active < 0 && step < 0 ? 1 : 0)) % shown.length);
    } else if (event.key === 'Enter' && isOpen && shown[active]) choose(shown[active]);
    else if (event.key === 'Escape' && isOpen) {
      close();
      tidy();
    } else if (event.key === 'Backspace' && input.isMultiSelect && box.value === '' && chosen.length > 0) change(chosen.slice(0, -1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  if (input.isMultiSelect) chips.append(...chosen.map(drawChip));
  tidy();
  return { control, focus: () => box, value: () => chosen.join(',') };
}
