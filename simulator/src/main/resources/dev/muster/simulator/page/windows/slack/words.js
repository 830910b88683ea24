import { withEmoji } from './emoji.js';
import { mrkdwn } from './mrkdwn.js';

/** A text object of Block Kit as nodes and strings. */
export function words(text, context) {
    if (!text) {
        return [];
    }
    return text.type === 'mrkdwn' ? mrkdwn(text.text, context.names) : [text.emoji === false ? text.text : withEmoji(text.text)];
}
