import { h } from '../../dom.js';
import { words } from './words.js';

/** Slack's own question before a press with consequences. */
export function confirmed(spec, opener, context) {
    return new Promise(resolve => {
        const yes = h('button', { value: 'yes', class: `button ${spec.style === 'danger' ? 'danger' : 'primary'}` }, words(spec.confirm, context));
        const dialog = h('dialog', { class: 'confirm slack-look', 'aria-labelledby': 'confirm-title' }, h('form', { method: 'dialog' },
            h('h2', { id: 'confirm-title' }, words(spec.title, context)), h('p', {}, words(spec.text, context)),
            h('div', { class: 'row' }, h('button', { value: 'no', class: 'button' }, words(spec.deny, context)), yes)));
        dialog.addEventListener('close', () => {
            dialog.remove();
            opener.focus();
            resolve(dialog.returnValue === 'yes');
        });
        document.body.append(dialog);
        dialog.showModal();
    });
}
