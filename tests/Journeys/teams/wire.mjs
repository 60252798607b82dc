// JSON over HTTP, both ways.
import http from 'node:http';

/** Calls and returns status and body; an empty body is undefined. */
export async function call(method, url, body) {
  const answer = await fetch(url, { method, headers: { 'content-type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, body: text ? tryJson(text) : undefined };
}

/** Serves until closed; `handle(method, path, body)` gives status and body. Paths come decoded. */
export async function serve(handle) {
  const server = http.createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    let answer;
    try {
      const text = Buffer.concat(chunks).toString();
      answer = await handle(request.method, decodeURIComponent(request.url.split('?')[0]), text ? JSON.parse(text) : undefined);
    } catch (error) {
      answer = { status: 500, body: { error: { code: 'Facade', message: String(error.stack) } } };
    }
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

function tryJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
