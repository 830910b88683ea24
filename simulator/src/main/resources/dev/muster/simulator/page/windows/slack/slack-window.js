import { api } from '../../api.js';
import { ChatWindow } from '../../chat-window.js';
import { avatar, h, icon, languageOf } from '../../dom.js';
import { time } from '../../message-log.js';
import { blocks } from './blocks.js';
import { Fields } from './fields.js';
import { Modal } from './modal.js';
import { mrkdwn } from './mrkdwn.js';

const HOME = 'home';

const STATES = {
    deactivated: name => `${name}’s Slack account is deactivated.`,
    'not-installed': () => 'The app is not installed in this workspace.',
    blocked: name => `${name} has blocked the bot.`,
};

/** A simulated person's Slack. */
export class SlackWindow extends ChatWindow {
    names = new Map();
    #noticed = null;
    #modal = new Modal({
        press: (block, spec, state, fields) => this.#press({ modal: true }, block, spec, state, fields),
        submit: values => this.#submit({ values }),
        close: () => this.#submit({ close: true }),
    });

    constructor() {
        super({ platform: 'slack', name: 'Slack', label: 'Message in Slack' });
        this.body.append(this.#modal.node);
    }

    draw() {
        super.draw();
        this.#modal.show(this.view?.modal ?? null, this.#context());
        this.content.inert = Boolean(this.view?.modal);
        this.body.classList.toggle('covered', Boolean(this.view?.modal));
        const notice = this.view?.notice ?? null;
        if (notice && notice !== this.#noticed) {
            this.toast(notice);
        }
        this.#noticed = notice;
    }

    /** The app's home is a place like the conversations, shown once the app has published it. */
    arranged(view) {
        const home = { id: HOME, title: 'Home', kind: HOME, messages: [{ ts: HOME, home: view.home }] };
        return view.home ? { ...view, conversations: [...view.conversations, home] } : view;
    }

    opened(id) {
        if (id === HOME) {
            this.doing(() => api.home(this.person.mail));
        }
    }

    drawBar(conversation) {
        this.bar.replaceChildren(...[h('span', { class: 'brand' }, 'Slack'),
            h('h2', {}, conversation ? this.chatName(conversation) : ''), this.owner()].filter(Boolean));
    }

    chatName(conversation) {
        return conversation.kind === 'channel' ? `# ${conversation.title.replace(/^#\s*/, '')}` : conversation.title;
    }

    placeholder(conversation) {
        return conversation ? `Message ${this.chatName(conversation)}` : 'Message the bot, or /command';
    }

    stateWords(state, name) {
        return this.account() ? STATES[state]?.(name) : `${name} has no Slack account.`;
    }

    keeps(message) {
        return !message.deleted;
    }

    instant(message) {
        const seconds = Number(message.ts);
        return Number.isFinite(seconds) ? new Date(seconds * 1000) : null;
    }

    drawMessage(message, conversation) {
        const fields = new Fields();
        const place = message.home ? { home: true } : { conversation: conversation.id, ts: message.ts };
        const context = { ...this.#context(), fields, press: (block, spec, state) => this.#press(place, block, spec, state, fields) };
        return message.home ? h('article', { class: 'home' }, blocks(message.home.blocks, context)) : this.#said(message, context);
    }

    #said(message, context) {
        const drawn = message.blocks?.length > 0;
        return h('article', { class: `message ${message.ephemeral ? 'ephemeral' : ''}`, 'data-testid': 'message', 'data-ts': message.ts,
            'aria-label': `${message.from?.name ?? ''}` },
        message.ephemeral && h('p', { class: 'only' }, icon('eye'), 'Only visible to you'),
        avatar(message.from?.name, message.from?.bot),
        h('div', { class: 'said' },
            h('p', { class: 'line' }, h('span', { class: 'name', lang: languageOf(message.from?.name) }, message.from?.name),
                message.from?.bot && h('span', { class: 'badge' }, 'APP'), time(this.instant(message), this.person.zone)),
            drawn ? blocks(message.blocks, context)
                : h('div', { class: 'text', lang: languageOf(message.text, this.person.locale) }, mrkdwn(message.text, this.names)),
            message.edited && !drawn && h('span', { class: 'edited' }, '(edited)')));
    }

    #context() {
        return { names: this.names, locale: this.person?.locale ?? 'en' };
    }

    #press(place, block, spec, state, fields) {
        const values = fields.values();
        if (state) {
            values[block.block_id] = { ...values[block.block_id], [spec.action_id]: { type: spec.type, ...state } };
        }
        return this.doing(() => api.press(this.person.mail, { ...place, block_id: block.block_id, action_id: spec.action_id, values }));
    }

    async #submit(submission) {
        const answer = await this.doing(() => api.submit(this.person.mail, submission));
        if (answer?.errors) {
            this.#modal.errors(answer.errors);
        }
    }
}
