// Light and dark: as the system has it, until somebody says otherwise.
import { tell } from './state.js';

const key = 'rehearsal-room-look';
const system = matchMedia('(prefers-color-scheme: dark)');

/** 'light' or 'dark'. */
export const theme = () => document.documentElement.dataset.theme;

export function startTheme() {
  show();
  system.addEventListener('change', show);
}

/** The other one, and remembers it. */
export function turnTheme() {
  localStorage.setItem(key, theme() === 'dark' ? 'light' : 'dark');
  show();
}

function show() {
  const now = localStorage.getItem(key) ?? (system.matches ? 'dark' : 'light');
  if (theme() === now) return;
  document.documentElement.dataset.theme = now;
  tell('theme');
}
