package dev.muster.conversation;

import dev.muster.audience.Preference;
import dev.muster.audience.Preference.Silence;
import dev.muster.card.Card;
import dev.muster.channel.Inbound;
import dev.muster.channel.Platform;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lets people say how they want to be written to, see what we know about them, and have it deleted. */
final class SelfDesk {

    private final Memory memory;
    private final PushRoom room;
    private final OwnRecords records;
    private final InstantSource clock;

    SelfDesk(Memory memory, PushRoom room, OwnRecords records, InstantSource clock) {
        this.memory = memory;
        this.room = room;
        this.records = records;
        this.clock = clock;
    }

    /** Empty for what is about something else. */
    Optional<Reply> reply(Inbound.FromPerson inbound, Situation situation) {
        return switch (inbound) {
            case Inbound.Said said -> said(said, situation);
            case Inbound.Pressed pressed -> pressed(pressed, situation);
            case Inbound.Opened _, Inbound.Closed _ -> Optional.empty();
        };
    }

    private Optional<Reply> said(Inbound.Said said, Situation situation) {
        return OwnWords.meaning(said.text())
                .map(word -> switch (word) {
                    case SETTINGS -> privately(settings(situation), said, situation);
                    case MINE -> mine(0, said, situation);
                    case DELETE -> privately(records.question(situation), said, situation);
                })
                .or(() -> Pauses.in(said.text(), clock.instant(), zone(situation))
                        .map(wish -> paused(wish, said, situation)));
    }

    private Optional<Reply> pressed(Inbound.Pressed pressed, Situation situation) {
        Map<String, String> values = pressed.values();
        return switch (pressed.action()) {
            case Buttons.SETTINGS -> Optional.of(set(values, pressed, situation));
            case Buttons.MINE -> Optional.of(mine(OwnRecords.from(values), pressed, situation));
            case Buttons.DELETE -> Optional.of(privately(records.question(situation), pressed, situation));
            case Buttons.DELETE_CONFIRM -> Optional.of(records.delete(situation).inPlaceOfTheQuestion());
            case Buttons.DELETE_CANCEL -> Optional.of(records.decline(situation).inPlaceOfTheQuestion());
            default -> Optional.empty();
        };
    }

    private Reply mine(int from, Inbound.FromPerson inbound, Situation situation) {
        return privately(records.card(from, situation), inbound, situation);
    }

    private Reply privately(Card card, Inbound.FromPerson inbound, Situation situation) {
        return Privately.tell(List.of(card), inbound, memory.outbox(), situation.wording());
    }

    private Reply paused(Pauses.Wish wish, Inbound.FromPerson inbound, Situation situation) {
        Wording wording = situation.wording();
        return switch (wish) {
            case Pauses.Wish.Open _ -> privately(settings(situation), inbound, situation);
            case Pauses.Wish.NoSuchDay _ -> Reply.saying(wording.card(wording.say("settings.no-such-day")));
            case Pauses.Wish.Until until -> {
                prefer(preference(situation).with(new Silence.Until(until.end())), situation);
                yield Reply.saying(wording.card(
                        wording.say("settings.paused", Map.of("when", wording.time(until.end(), zone(situation)))),
                        wording.button(Buttons.SETTINGS, "settings.title")));
            }
        };
    }

    /** What a button of the settings says; the card then shows what holds now. */
    private Reply set(Map<String, String> values, Inbound.Pressed pressed, Situation situation) {
        String[] set = values.getOrDefault(SettingsCard.SET, "").split(" ", 2);
        String what = set.length > 1 ? set[1] : "";
        Preference now = preference(situation);
        return switch (set[0]) {
            case "stop" -> changed(now.with(new Silence.Always()), situation);
            case "start" -> changed(now.with(new Silence.None()), situation);
            case "pause" -> peace(what, pressed, situation);
            case SettingsCard.UNTIL -> peace(values.getOrDefault(SettingsCard.UNTIL, ""), pressed, situation);
            case "platform" -> changed(now.reachedBy(platform(what)), situation);
            case "language" -> changed(now.speaking(language(what, situation)), situation);
            default -> privately(settings(situation), pressed, situation);
        };
    }

    private Reply peace(String typed, Inbound.FromPerson inbound, Situation situation) {
        return Pauses.until(typed, clock.instant(), zone(situation))
                .filter(Pauses.Wish.Until.class::isInstance)
                .map(wish -> paused(wish, inbound, situation))
                .orElseGet(() -> paused(new Pauses.Wish.NoSuchDay(), inbound, situation));
    }

    private Reply changed(Preference preference, Situation situation) {
        prefer(preference, situation);
        return Reply.saying(settings(renewed(situation))).inPlaceOfTheQuestion();
    }

    /** As the directory tells the person from now on, so that a new language speaks at once. */
    private Situation renewed(Situation situation) {
        return memory.people()
                .find(situation.person().id())
                .map(person -> new Situation(
                        person,
                        situation.rollout(),
                        Wording.in(situation.rollout().languageOf(person)),
                        situation.enrollment(),
                        situation.place()))
                .orElse(situation);
    }

    private Card settings(Situation situation) {
        return new SettingsCard(
                        situation, preference(situation), room.pushing().reach().platforms())
                .card();
    }

    private Preference preference(Situation situation) {
        Preference preference = memory.people().preferenceOf(situation.person().id());
        return preference.silence().refusalAt(clock.instant()).isPresent()
                ? preference
                : preference.with(new Silence.None());
    }

    private void prefer(Preference preference, Situation situation) {
        memory.people().prefer(situation.person().id(), preference);
    }

    private static Optional<Platform> platform(String key) {
        return List.of(Platform.values()).stream()
                .filter(platform -> platform.key().equals(key))
                .findFirst();
    }

    private static Optional<Locale> language(String tag, Situation situation) {
        return Optional.of(Locale.forLanguageTag(tag)).filter(language -> SettingsCard.speaks(situation, language));
    }

    private static ZoneId zone(Situation situation) {
        return situation.person().speaks().zone();
    }
}
