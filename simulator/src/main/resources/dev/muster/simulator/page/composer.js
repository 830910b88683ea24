import { h, icon } from './dom.js';

/** The line where a person types; each conversation keeps its own unsent words. */
export class Composer {
    #drafts = new Map();
    #key = null;

    constructor({ testId, label, send }) {
        this.send = send;
        this.area = h('textarea', {
            // What is typed before the conversation is there would belong to none.
            disabled: '', rows: '1', 'aria-label': label, 'data-testid': testId, on: { input: () => this.#fit(), keydown: event => this.#pressed(event) },
        });
        this.button = h('button', { type: 'submit', class: 'send', 'aria-label': 'Send message' }, icon('send'));
        this.node = h('form', { class: 'composer', on: { submit: event => this.#submit(event) } },
            h('div', { class: 'box' }, this.area, this.button));
    }

    show(key, placeholder, disabled) {
        if (key !== this.#key) {
            this.#drafts.set(this.#key, this.area.value);
            this.#key = key;
            this.area.value = this.#drafts.get(key) ?? '';
        }
        this.area.placeholder = placeholder;
        this.area.disabled = disabled;
        this.#fit();
    }

    say(words) {
        this.area.value = words;
        this.node.requestSubmit();
    }

    #fit() {
        this.area.style.height = 'auto';
        this.area.style.height = `${Math.min(this.area.scrollHeight, 160)}px`;
        this.button.disabled = this.area.disabled || this.area.value.trim() === '';
    }

    // While an input method is composing (Chinese, Japanese), Enter chooses the word and does not send.
    #pressed(event) {
        if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            this.node.requestSubmit();
        }
    }

    async #submit(event) {
        event.preventDefault();
        const words = this.area.value.trim();
        if (!words || this.area.disabled) {
            return;
        }
        this.area.value = '';
        this.#fit();
        if (!await this.send(words)) {
            this.area.value = this.area.value || words;
            this.#fit();
        }
    }
}
