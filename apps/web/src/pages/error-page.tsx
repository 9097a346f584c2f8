import type { ApiProblem } from '#api-client';
import { errorTexts } from './error-page.texts.js';
import type { Page } from './page.js';
import type { Visit } from './visit.js';

type Kind = 'notFound' | 'refused' | 'foreign' | 'tooMany' | 'away' | 'failed';

/** @param problem what a service answered, in the language of the visit */
export function errorPage(visit: Visit, status: number, problem: ApiProblem | undefined): Page {
  const t = visit.texts(errorTexts);
  const kind = kindOf(status, problem);
  return {
    title: t[kind],
    status,
    isPrivate: true,
    body: (
      <>
        <p class="lead">{problem?.detail ?? t[`${kind}Help`]}</p>
        {problem && problem.fields.length > 0 && (
          <ul>
            {problem.fields.map(({ detail }) => (
              <li>{detail}</li>
            ))}
          </ul>
        )}
        <ul>
          <li>
            <a href={visit.link('/')}>{t.home}</a>
          </li>
          <li>
            <a href={visit.link('/desa')}>{t.villages}</a>
          </li>
        </ul>
      </>
    ),
  };
}

function kindOf(status: number, problem: ApiProblem | undefined): Kind {
  if (status === 404 || status === 410) return 'notFound';
  if (status === 429) return 'tooMany';
  if (status === 503) return 'away';
  if (status >= 500) return 'failed';
  return status === 403 && problem === undefined ? 'foreign' : 'refused';
}
