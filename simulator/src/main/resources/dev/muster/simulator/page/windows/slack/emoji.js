const NAMES = {
    tada: '🎉', wave: '👋', rocket: '🚀', warning: '⚠️', white_check_mark: '✅', heavy_check_mark: '✔️', ballot_box_with_check: '☑️', x: '❌',
    thumbsup: '👍', '+1': '👍', thumbsdown: '👎', '-1': '👎', smile: '😄', slightly_smiling_face: '🙂', blush: '😊', thinking_face: '🤔',
    neutral_face: '😐', slightly_frowning_face: '🙁', star: '⭐', star2: '🌟', sparkles: '✨', bulb: '💡', lock: '🔒', key: '🔑', shield: '🛡️',
    iphone: '📱', computer: '💻', desktop_computer: '🖥️', email: '📧', envelope: '✉️', calendar: '📆', date: '📅', clock: '🕰️', hourglass: '⌛',
    bell: '🔔', no_bell: '🔕', mega: '📣', loudspeaker: '📢', speech_balloon: '💬', question: '❓', exclamation: '❗', information_source: 'ℹ️',
    point_right: '👉', arrow_right: '➡️', link: '🔗', memo: '📝', clipboard: '📋', bar_chart: '📊', gear: '⚙️', hammer_and_wrench: '🛠️',
    one: '1️⃣', two: '2️⃣', three: '3️⃣', four: '4️⃣', five: '5️⃣', heart: '❤️', pray: '🙏', raised_hands: '🙌', clap: '👏', eyes: '👀',
    red_circle: '🔴', large_green_circle: '🟢', large_yellow_circle: '🟡', white_circle: '⚪', apple: '🍎', penguin: '🐧', robot_face: '🤖',
};

/** The sign for a short name, or the name as it was written. */
export function emoji(name) {
    return NAMES[name] ?? `:${name}:`;
}

/** Plain text with its `:names:` as signs. */
export function withEmoji(text) {
    return (text ?? '').replace(/:([a-z0-9_+-]+):/g, (_, name) => emoji(name));
}
