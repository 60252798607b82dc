// Plays the story: step by step or on its own, until somebody takes over. Anybody may type and press at any time.
import * as api from './api.js';
import { ask } from './ask.js';
import { by, el, fill } from './dom.js';
import { startHere } from './empty.js';
import { Hand, Stopped } from './hand.js';
import { messagesOf, on, room } from './state.js';
import { steps } from './story.js';
import { toast } from './toasts.js';
import { view } from './views.js';
import { language, languages, told, words } from './words.js';

/** How much of the time that people need to read and watch is taken; 0 hurries, for tests. */
const pace = Number(new URLSearchParams(location.search).get('pace') ?? 1);
let play;

export function startGuide() {
  let known = false;
  on('room', (isNew) => {
    if (isNew && known) {
      stop();
      if (!room.clearedHere) toast(words.empty.again);
    }
    known = true;
    room.clearedHere = false;
  });
  on('language', draw);
}

/** Whether a story is under way, be it that it waits. */
export const isPlaying = () => play !== undefined && !play.over && !play.lost;

/** Plays from the beginning, in an empty room. */
export async function playStory() {
  if (messagesOf('room').some((message) => message.from) || room.clock.setUp) {
    if (!(await ask(words.over.title, words.over.story, words.over.yes, words.over.no))) return;
    stop();
    if (!(await emptied())) return;
  }
  stop();
  view('chat');
  // It is told in the language of the page, and so it is played.
  await allSpeak(language.client);
  run({ at: 0, auto: true, last: steps.length });
}

/** Says the sentences that set up the meeting, and leaves the rest to whoever pressed the button. */
export async function setUp() {
  stop();
  // Where nobody chose a language for somebody, they speak as the page does.
  if (room.people.every((person) => person.locale === languages[0].client)) await allSpeak(language.client);
  run({ at: 0, auto: true, last: 1, brisk: true });
}

/** The next step of a story that waits for it. */
export function nextStep() {
  play?.next?.();
}

async function allSpeak(locale) {
  for (const person of room.people) if (person.locale !== locale) await api.speak(person.id, locale);
}

async function emptied() {
  const before = room.opened;
  const { error } = await api.startOver();
  if (error) toast(error, 'error');
  for (let i = 0; i < 200 && room.opened === before; i++) await new Promise((resolve) => setTimeout(resolve, 50));
  return room.opened !== before;
}

function stop() {
  if (!play) return;
  play.stopped = true;
  play.next?.();
  play.on?.();
  play = undefined;
  draw();
}

async function run(plan) {
  const mine = { ...plan, paused: false };
  play = mine;
  const hand = new Hand(mine, plan.brisk ? 0 : pace);
  try {
    for (; mine.at < mine.last; mine.at++) {
      draw();
      if (mine.auto) await hand.rest(mine.brisk ? 0 : told.steps[mine.at].length * 28);
      else await new Promise((resolve) => { mine.next = () => { mine.next = undefined; resolve(); }; draw(); });
      if (mine.stopped) return;
      mine.busy = true;
      draw();
      await steps[mine.at](hand);
      mine.busy = false;
      if (mine.auto) await hand.rest(mine.brisk ? 0 : 1600);
    }
    mine.over = !mine.brisk;
    if (mine.brisk) play = undefined;
    draw();
  } catch (error) {
    if (error instanceof Stopped) return;
    mine.lost = error.message;
    draw();
  }
}

function draw() {
  startHere();
  const home = by('guide');
  if (!play) return home.replaceChildren();
  const { at, last, auto, paused, busy, over, lost, brisk } = play;
  const text = lost ? told.lost(lost) : over ? told.end : told.steps[at];
  const focused = home.contains(document.activeElement) ? document.activeElement.id : null;
  const button = (id, title, act, kind = '') => el('button', { type: 'button', id, class: kind, text: title, onclick: act });
  fill(home, el('section', { class: 'guide', 'aria-label': told.label },
    el('p', { class: 'step' }, !brisk && !over && !lost && el('b', { text: told.step(at + 1, last) }), !brisk && ' ', el('span', { role: 'status', text })),
    el('div', { class: 'row' },
      !over && !lost && auto && (paused ? button('guide-on', told.on, go, 'primary') : button('guide-pause', told.pause, hold)),
      !over && !lost && auto && !brisk && button('guide-steps', told.single, single),
      !over && !lost && !auto && el('button', { type: 'button', id: 'guide-next', class: 'primary', 'aria-keyshortcuts': 'Alt+N', 'aria-disabled': busy && 'true', text: told.next, onclick: nextStep }),
      !over && !lost && !auto && button('guide-auto', told.auto, automatic),
      button('guide-stop', over || lost ? told.close : told.stop, stop))));
  if (focused && document.activeElement === document.body) (by(focused) ?? home.querySelector('button'))?.focus();
  return undefined;
}

function hold() {
  play.paused = true;
  draw();
}

function go() {
  play.paused = false;
  play.on?.();
  draw();
}

function single() {
  play.auto = false;
  go();
}

function automatic() {
  play.auto = true;
  play.next?.();
  draw();
}
