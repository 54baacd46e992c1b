/** Accepts a finding on purpose: why (required), who, until when. */
import type { SceneFinding } from '../../src/scene/scene';
import { element } from '../element';
import { textButton } from '../panel/controls';
import { say } from '../strings';

export interface WaiverWords {
  readonly reason: string;
  readonly by?: string;
  readonly expires?: string;
}

/** Who waives is most often the same person again. */
let lastBy = '';

function labelled(text: string, control: HTMLElement): HTMLElement {
  return element('label', {}, element('span', { text }), control);
}

/** The form under a finding; `done` is called without words where the person thought better of it. */
export function waiveForm(
  finding: SceneFinding,
  done: (words: WaiverWords | undefined) => void,
): HTMLElement {
  const reason = element('textarea', { className: 'waive-reason' });
  reason.rows = 2;
  reason.required = true;
  reason.setAttribute('aria-required', 'true');
  const by = element('input');
  by.type = 'text';
  by.value = lastBy;
  const expires = element('input');
  expires.type = 'date';
  const error = element('div', { className: 'field-error', role: 'alert' });
  error.hidden = true;
  const commit = () => {
    const text = reason.value.trim();
    error.hidden = text !== '';
    error.textContent = text === '' ? say('waiveNeedsReason') : '';
    reason.setAttribute('aria-invalid', String(text === ''));
    if (text === '') {
      reason.focus();
      return;
    }
    lastBy = by.value.trim();
    done({
      reason: text,
      ...(lastBy === '' ? {} : { by: lastBy }),
      ...(expires.value === '' ? {} : { expires: expires.value }),
    });
  };
  const form = element(
    'div',
    { className: 'waive-form', role: 'group', label: say('waiveTitle', finding.rule) },
    labelled(say('waiveReason'), reason),
    labelled(say('waiveBy'), by),
    labelled(say('waiveExpires'), expires),
    error,
    element(
      'div',
      { className: 'waive-buttons' },
      textButton(say('waiveDo'), commit, true).element,
      textButton(say('cancel'), () => done(undefined)).element,
    ),
  );
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') done(undefined);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit();
    else if (event.key === 'Enter' && event.target === by) commit();
    else {
      // The arrows of the list are those of the text here.
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  return form;
}
