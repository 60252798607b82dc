// Runs in the page: spoils drawings on purpose. A comparison that doesn't notice is worth nothing.
import { compare, findings } from './compare.js';

const first = (root, selector) => root.querySelector(selector);
const swap = (one, other) => {
  const mark = document.createTextNode('');
  one.replaceWith(mark);
  other.replaceWith(one);
  mark.replaceWith(other);
};
const plainly = ({ className, textContent }) => Object.assign(document.createElement('div'), { className, textContent });
const firstText = (root) => document.createTreeWalker(root, NodeFilter.SHOW_TEXT).nextNode();

// What is spoilt, in which card, and how: the drawing, or what its buttons call back with.
const spoilings = [
  ['a word lost', 'ActionItems.my-items', (root) => void (firstText(root).data = firstText(root).data.replace(/\S+ /, ''))],
  ['two words swapped', 'ActionItems.my-items', (root) => void (firstText(root).data = firstText(root).data.replace(/(\S+) (\S+)/, '$2 $1'))],
  ['two rows swapped', 'ActionItems.my-items', (root) => swap(...[...root.querySelectorAll('.ac-columns')].slice(0, 2))],
  ['the wrong weight', 'Agendas.agenda', (root) => first(root, 'div.ac-bolder').classList.remove('ac-bolder')],
  ['the wrong colour', 'Agendas.agenda-filled', (root) => first(root, '.ac-attention').classList.replace('ac-attention', 'ac-good')],
  ['the wrong side', 'Agendas.agenda-filled', (root) => first(root, '.ac-right').classList.remove('ac-right')],
  ['a heading that is none', 'Agendas.agenda', (root) => first(root, 'h3').replaceWith(plainly(first(root, 'h3')))],
  ['a bar too short', 'Scoreboards.scoreboard', (root) => void (first(root, '.ac-bar > div').style.width = '1%')],
  ['columns below each other', 'Agendas.agenda', (root) => void (first(root, '.ac-columns').style.display = 'block')],
  ['a frame too narrow', 'Agendas.agenda', (root) => void (root.style.padding = '8px')],
  ['two actions swapped', 'Agendas.agenda', (root) => swap(...[...root.querySelectorAll('[data-action]')].slice(0, 2))],
  ['an action lost', 'Agendas.agenda', (root) => first(root, '[data-action]').remove()],
  ['an action twice', 'Agendas.agenda', (root) => first(root, '[data-action]').after(first(root, '[data-action]').cloneNode(true))],
  ['an action of another kind', 'Nagging.digest', (root) => void (first(root, '[data-action]').dataset.action = 'Action.OpenUrl')],
  ['an action that can’t be pressed', 'Agendas.agenda', (root) => first(root, '[data-action]').setAttribute('disabled', '')],
  ['actions above the words', 'Agendas.agenda', (root) => root.prepend(first(root, '.ac-actions'))],
  ['an input lost', 'Meetings.setup-form', (root) => first(root, '[data-input]').remove()],
  ['two inputs swapped', 'Meetings.setup-form', (root) => swap(...[...root.querySelectorAll('[data-input]')].slice(0, 2))],
  ['a label lost', 'Meetings.setup-form', (root) => first(root, '.ac-label').remove()],
  ['a value lost', 'Meetings.setup-form', (root) => void (first(root, 'input[type=number]').value = '')],
  ['a limit lost', 'Meetings.setup-form', (root) => first(root, 'input[type=number]').removeAttribute('max')],
  ['a choice lost', 'Meetings.setup-form', (root) => first(root, 'option:last-child').remove()],
  ['a person lost', 'Meetings.setup-form', (root) => first(root, '.ac-chip').remove()],
  ['no longer required', 'ActionItems.form-new-date', (root) => void (first(root, 'input').required = false)],
  ['something too wide', 'Agendas.agenda', (root) => root.append(Object.assign(document.createElement('pre'), { style: 'width: 400px; height: 1px' }))],
  ['something not shown', 'Agendas.agenda', (root) => first(root, 'h3').classList.add('ac-unknown')],
  ['an input not sent', 'ActionItems.form-new-date', undefined, (call) => ({ ...call, data: { ...call.data, when: '' } })],
  ['data not sent', 'ActionItems.form-new-date', undefined, (call) => ({ ...call, data: { when: call.data.when } })],
  ['the wrong verb', 'Agendas.agenda', undefined, (call) => ({ ...call, verb: 'other' })],
];

/** Tells of each spoiling whether it was noticed. @param {{name: string, card: object}[]} cards */
export async function trySpoilings(cards, widths) {
  const told = [];
  for (const [what, name, spoil, spoilCall] of spoilings) {
    const { card } = cards.find((one) => one.name === name);
    let isDone = !spoil;
    const faults = await compare(card, widths, spoil && ((root) => (spoil(root), (isDone = true))), spoilCall);
    told.push({ name: `notices ${what}`, faults: faults.length > 0 && isDone ? [] : ['not noticed'] });
  }
  const agenda = cards.filter(({ name }) => name === 'Agendas.agenda');
  const faint = await findings(agenda, undefined, (root) => void (first(root, 'h3').style.color = '#888888'));
  told.push({ name: 'notices words too faint', faults: faint.some(({ fault }) => fault.startsWith('color-contrast')) ? [] : ['not noticed'] });
  const form = cards.filter(({ name }) => name === 'Meetings.setup-form');
  const nameless = await findings(form, undefined, (root) => first(root, 'label').remove());
  told.push({ name: 'notices a field without a name', faults: nameless.some(({ fault }) => /label|select-name/.test(fault)) ? [] : ['not noticed'] });
  return told;
}

/** What axe finds in cards in use: complaints at fields, an open list of people, an open menu, a part folded out. */
export function findingsInUse(cards) {
  return findings(cards, undefined, (root) => {
    for (const opener of root.querySelectorAll('[aria-haspopup], [aria-expanded][data-action], .ac-positive[data-action="Action.Submit"]')) opener.click();
    for (const box of root.querySelectorAll('[role=combobox]')) {
      box.dispatchEvent(new MouseEvent('mousedown'));
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
    }
  });
}
