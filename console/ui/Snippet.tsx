/** The same request as code, in sync with the form, for the person who wants to take it home. */
import { useState } from 'react';
import type { Wish } from '../api/generate.ts';
import { baseUrl } from '../paths.ts';

const languages = ['curl', 'Node', 'Python', 'CLI'] as const;

/** Code for the wish, with tabs and a copy button. */
export function Snippet({ wish }: { readonly wish: Wish }) {
  const [language, setLanguage] = useState<(typeof languages)[number]>('curl');
  const [isCopied, setIsCopied] = useState(false);
  const code = codeOf(language, wish);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), 1500);
  };
  return (
    <section className="snippet" aria-label="The same request as code">
      <div className="snippet-bar">
        <div className="tabs" role="tablist" aria-label="Language">
          {languages.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={name === language}
              onClick={() => setLanguage(name)}
            >
              {name}
            </button>
          ))}
        </div>
        <button type="button" className="quiet" onClick={copy}>
          {isCopied ? 'Copied' : 'Copy'}
        </button>
      </div>
      <pre>
        <code>{code}</code>
      </pre>
    </section>
  );
}

function codeOf(language: (typeof languages)[number], wish: Wish): string {
  const body = { model: 'gpt-image-2', ...wish };
  const json = JSON.stringify(body, null, 2);
  if (language === 'curl') {
    const quoted = json.replaceAll("'", String.raw`'\''`);
    return `curl ${baseUrl()}/images/generations \\
  -H "Authorization: Bearer $OPENAI_API_KEY" \\
  -H "Content-Type: application/json" -H "Accept: image/png" \\
  -d '${quoted}' -o picture.png`;
  }
  if (language === 'Node') {
    return `import { writeFile } from 'node:fs/promises';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: '${baseUrl()}' });
const reply = await client.images.generate(${json});
await writeFile('picture.png', Buffer.from(reply.data[0].b64_json, 'base64'));`;
  }
  if (language === 'Python') {
    const named = Object.entries(body).map(([name, value]) => `    ${name}=${JSON.stringify(value)},`);
    return `import base64
from openai import OpenAI

client = OpenAI(base_url="${baseUrl()}")
reply = client.images.generate(
${named.join('\n')}
)
open("picture.png", "wb").write(base64.b64decode(reply.data[0].b64_json))`;
  }
  const prompt = wish.prompt.replaceAll("'", String.raw`'\''`);
  return `pictor run '${prompt}' --size ${wish.size} --quality ${wish.quality} --background ${wish.background} -o picture.png`;
}
