/* global axe */
// Runs in the page: draws one card with both renderers and tells in which points ours differs.
import { drawCard } from '/cards/cards.js';
import { inputsOf, readOurs } from './ours.js';
import { actionsOf, drawTheirs, readTheirs } from './theirs.js';
import { fillOurs, fillTheirs } from './fill.js';
import { people } from './people.js';

const named = (ids) => ids.split(',').filter(Boolean).map((id) => people.find((person) => person.id === id)?.name ?? id).join();

/** Draws one card twice, side by side. */
export function drawBoth(card, spoil = () => {}, spoilCall = (call) => call) {
  const [ourBubble, theirBubble] = ['ours', 'theirs'].map((name) => Object.assign(document.createElement('div'), { className: `bubble ${name}` }));
  document.querySelector('main').replaceChildren(ourBubble, theirBubble);
  const ourCalls = [];
  const note = (action, inputs) => void ourCalls.push(spoilCall({ kind: action.type, verb: action.verb, data: { ...action.data, ...inputs } }));
  const ours = drawCard(card, { locale: 'en-US', people, onExecute: note, onSubmit: note, onOpenUrl: (url) => void ourCalls.push({ kind: 'Action.OpenUrl', url }) });
  spoil(ours);
  ourBubble.append(ours);
  const theirCalls = [];
  const theirs = drawTheirs(card, window.host, people, theirCalls);
  theirBubble.append(theirs.element);
  return { ours, ourBubble, ourCalls, theirs, theirCalls };
}

/** Compares one card. `spoil(root)` may spoil our drawing, `spoilCall(call)` what our buttons call back with: the comparison has to notice. */
export async function compare(card, widths, spoil = () => {}, spoilCall = (call) => call) {
  const before = JSON.stringify(card);
  const both = drawBoth(card, spoil, spoilCall);
  const { ours, ourBubble, theirs } = both;
  const faults = differences(readOurs(ours), readTheirs(theirs).map(toTeams(ours)));
  for (const width of widths) {
    ourBubble.style.width = `${width}px`;
    faults.push(...overflows(ourBubble).map((text) => `runs out of ${width} px: ${text}`));
  }
  if (ours.querySelector('.ac-unknown')) faults.push('says that something can’t be shown');

  // As the card comes, and with every input filled in.
  const inputs = theirs.parsed.getAllInputs();
  faults.push(...await pressAll('as it comes', both));
  if (inputs.length > 0 && faults.length === 0) {
    for (const frame of inputsOf(ours)) fillOurs(frame);
    for (const input of inputs) fillTheirs(input);
    faults.push(...await pressAll('filled in', both));
  }
  if (JSON.stringify(card) !== before) faults.push('changed the card that it was given');
  return faults;
}

/** What Teams has beyond the library: a people picker shows names and no list of choices until one types. */
const toTeams = (ours) => (seen) => {
  const isPicker = seen.input && ours.querySelector(`[data-input="${CSS.escape(seen.input)}"] [role=combobox]`);
  return isPicker ? { input: seen.input, label: seen.label, kind: 'people', isRequired: seen.isRequired, value: named(seen.value) } : seen;
};

// So many pixels to the left or right nobody notices.
const near = 3;

/** The first point in which two readings differ: what is there, how it looks, from where on it stands, and whether it stands below what comes before. */
function differences(ours, theirs) {
  const told = (seen) => JSON.stringify(seen ?? 'nothing', seen && Object.keys(seen).filter((key) => key !== 'place').sort());
  const isBelow = (seen, i) => seen[i].place[1] > (seen[i - 1]?.place?.[1] ?? Infinity) + near;
  for (let i = 0; i < Math.max(ours.length, theirs.length); i++) {
    const [one, other] = [ours[i], theirs[i]];
    const before = theirs.slice(Math.max(0, i - 3), i).map((seen) => seen.word ?? seen.action ?? seen.input).join(' ');
    if (told(one) !== told(other)) return [`after “${before}” ours has ${told(one)}, theirs ${told(other)}`];
    if (!one.place) continue;
    if (Math.abs(one.place[0] - other.place[0]) > near || isBelow(ours, i) !== isBelow(theirs, i))
      return [`after “${before}” “${one.word}” stands at ${one.place}, theirs at ${other.place}`];
  }
  return [];
}

function overflows(bubble) {
  const all = [bubble, ...bubble.querySelectorAll('*')].filter((e) => e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'auto');
  const right = bubble.getBoundingClientRect().right;
  const out = [...bubble.querySelectorAll('*')].filter((e) => e.offsetParent && e.getBoundingClientRect().right > right);
  return [...new Set([...all, ...out])].filter((e) => !e.matches('textarea, select, input')).map((e) => e.textContent.trim().slice(0, 40) || e.className).slice(0, 1);
}

/** Presses every action, those in folded parts while they are folded out, and compares the calls and what is seen afterwards. */
async function pressAll(when, { ours, ourCalls, theirs, theirCalls }) {
  const buttons = () => [
    [...ours.querySelectorAll('[data-action]')].filter((button) => !button.closest('.ac-fold[hidden]')),
    actionsOf(theirs.parsed).map((action) => action.renderedElement).filter((button) => button?.isConnected && button.offsetParent),
  ];
  const pressed = new Set();
  for (;;) {
    const [mine, other] = buttons();
    if (mine.length !== other.length) return [`${mine.length} actions ${when}, theirs ${other.length}`];
    const at = mine.findLastIndex((button) => !pressed.has(button)); // what a fold has shown comes before the next fold
    if (at < 0) return [];
    pressed.add(mine[at]);
    [ourCalls.length, theirCalls.length] = [0, 0];
    mine[at].click();
    other[at].click();
    for (let turn = 0; ours.getAttribute('aria-busy') === 'true' && turn < 9; turn++) await null;
    const [one, two] = [ourCalls, theirCalls].map((calls) => calls.map(told).join('; ') || 'no call');
    if (one !== two) return [`“${mine[at].textContent}” ${when}: ours calls ${one}, theirs ${two}`];
    const [unlike] = ourCalls.length > 0 ? [] : differences(readOurs(ours), readTheirs(theirs).map(toTeams(ours)));
    if (unlike) return [`“${mine[at].textContent}” ${when}: ${unlike}`];
  }
}

/** A call in words, the order of its data aside. An input left empty is sent as nothing: by Teams, and by the simulated one for us. */
function told({ kind, verb, data, url }) {
  const filled = Object.entries(data ?? {}).filter(([, value]) => value !== '').sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ kind, verb, url, data: filled });
}

/** Serious findings of axe in our drawings of these cards: all rules, or those named. */
export async function findings(cards, rules, spoil = () => {}) {
  const main = document.querySelector('main');
  main.replaceChildren(...cards.map(({ card }) => {
    const bubble = Object.assign(document.createElement('div'), { className: 'bubble' });
    bubble.append(drawCard(card, { people }));
    spoil(bubble.firstChild);
    return bubble;
  }));
  const { violations } = await axe.run(main, { resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.map(({ element, target, any, all, none }) => {
    const at = [...main.children].findIndex((bubble) => bubble.contains(document.querySelector(target[0])));
    return { name: cards[at]?.name, fault: `${id}: ${[...any, ...all, ...none].map((check) => check.message)[0]} (${target})` };
  }));
}
