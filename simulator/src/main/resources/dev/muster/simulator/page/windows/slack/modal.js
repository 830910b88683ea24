import { freshId, h, icon, languageOf } from '../../dom.js';
import { blocks } from './blocks.js';
import { pressing } from './elements.js';
import { words } from './words.js';
import { Fields } from './fields.js';

/** The view that lies over a Slack window. Only that window waits for it; Teams beside it does not. */
export class Modal {
    #drawn = null;
    #fields = new Fields();
    #opener = null;

    constructor({ press, submit, close }) {
        this.press = press;
        this.submit = submit;
        this.close = close;
        this.node = h('dialog', { class: 'modal', 'data-testid': 'slack-modal' });
        this.node.addEventListener('keydown', event => {
            if (event.key === 'Escape') {
                event.preventDefault();
                this.close();
            }
        });
    }

    /** Draws the view; what was typed into a field that is still there stays. */
    show(view, context) {
        if (!view) {
            this.#hide();
            return;
        }
        const signature = JSON.stringify([view.id, view.hash, view.title, view.blocks, view.submit, view.close]);
        if (signature === this.#drawn) {
            return;
        }
        this.#drawn = signature;
        this.#fields = new Fields(this.#fields.values());
        this.#draw(view, { ...context, fields: this.#fields, press: (block, spec, state) => this.press(block, spec, state, this.#fields) });
        if (!this.node.open) {
            this.#opener = document.activeElement;
            this.node.show();
        }
        (this.node.querySelector('.views :is(input, textarea, select)') ?? this.node.querySelector('[type="submit"], button'))?.focus();
    }

    /** Puts the words under the blocks they belong to and the focus on the first. */
    errors(byBlock) {
        this.node.querySelectorAll('.block.input').forEach(block => {
            const words = byBlock[block.dataset.block] ?? '';
            block.querySelector('.error').textContent = words;
            block.classList.toggle('wrong', words !== '');
        });
        this.node.querySelector('.wrong :is(input, textarea, select)')?.focus();
    }

    #hide() {
        if (this.node.open) {
            this.node.close();
            this.node.replaceChildren();
            this.#opener?.focus?.();
        }
        this.#drawn = null;
        this.#fields = new Fields();
    }

    #draw(view, context) {
        const title = freshId('modal');
        this.node.setAttribute('aria-labelledby', title);
        const submit = view.submit && h('button', { type: 'submit', class: 'button primary' }, words(view.submit, context));
        this.node.replaceChildren(h('form', { novalidate: true, lang: languageOf(view.title?.text, context.locale),
            on: { submit: event => {
                event.preventDefault();
                pressing(submit ?? this.node, () => this.#submitted())();
            } } },
        h('header', {}, h('h2', { id: title }, words(view.title, context)),
            h('button', { type: 'button', class: 'close', 'aria-label': 'Close', on: { click: () => this.close() } }, icon('close'))),
        h('div', { class: 'views' }, blocks(view.blocks, context)),
        h('footer', {}, h('button', { type: 'button', class: 'button', on: { click: () => this.close() } },
            view.close ? words(view.close, context) : 'Cancel'), submit)));
    }

    async #submitted() {
        const missing = this.#fields.missing();
        this.errors(Object.fromEntries(missing.map(block => [block, 'Please complete this required field.'])));
        if (missing.length === 0) {
            await this.submit(this.#fields.values());
        }
    }
}
