import type { Page } from '../pages/page.js';
import type { Visit } from '../pages/visit.js';
import { sessionTexts } from './session.texts.js';

export function signedOutPage(visit: Visit): Page {
  const t = visit.texts(sessionTexts);
  return messagePage(visit, t.signedOut, t.signedOutText, 200);
}

export function signInFailedPage(visit: Visit): Page {
  const t = visit.texts(sessionTexts);
  return messagePage(visit, t.failed, t.failedText, 400);
}

function messagePage(visit: Visit, title: string, text: string, status: number): Page {
  return {
    title,
    status,
    isPrivate: true,
    body: (
      <>
        <p class="lead">{text}</p>
        <p>
          <a href={visit.link('/akun')}>{visit.texts(sessionTexts).signIn}</a>
        </p>
      </>
    ),
  };
}
