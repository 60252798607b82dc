// Programs that we start: each says when it is ready, writes its words to a file, and is stopped on every way out.
import { spawn } from 'node:child_process';
import fs from 'node:fs';

const running = new Set();
const patience = 60_000;

/** Starts a program and waits until a line of its output matches `ready`; the match is returned with it. */
export async function start(name, command, args, { ready, log, env, cwd }) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const program = { name, pid: child.pid, child, gone: new Promise((resolve) => child.once('close', resolve)) };
  running.add(program);
  child.once('close', () => running.delete(program));
  const file = fs.openSync(log, 'a');
  child.once('close', () => fs.closeSync(file));
  program.match = await new Promise((resolve, reject) => {
    let words = '';
    const late = setTimeout(() => reject(new Error(`${name} was not ready after ${patience / 1000} s:\n${words}`)), patience);
    const read = (chunk) => {
      fs.writeSync(file, chunk);
      words += chunk;
      const match = ready.exec(words);
      if (match) {
        clearTimeout(late);
        resolve(match);
        words = '';
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`${name} ended with ${code}:\n${words}`)));
  });
  return program;
}

/** Asks it to end, insists after ten seconds. */
export async function stop(program) {
  if (!running.has(program)) return;
  program.child.kill('SIGTERM');
  const insist = setTimeout(() => program.child.kill('SIGKILL'), 10_000);
  await program.gone;
  clearTimeout(insist);
}

export const stopAll = () => Promise.all([...running].map(stop));

/** Whatever happens to this process, nothing it started lives on. */
export function stopEverythingAtTheEnd(also) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, async () => {
      await Promise.allSettled([stopAll(), also()]);
      process.exit(1);
    });
  process.on('exit', () => running.forEach((program) => program.child.kill('SIGKILL')));
}
